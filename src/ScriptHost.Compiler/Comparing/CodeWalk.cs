using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Comparing;

/// <summary>
/// Writes down all code that can be reached, each method in the order in which it is first mentioned. What the script declares is called by
/// the number of its first mention, so that names and places do not count; what it calls from outside keeps its full name.
/// </summary>
internal sealed class CodeWalk
{
    private readonly CodeNames _names;
    private readonly Queue<IMemberDefinition> _open = new();
    private readonly Hash _hash = new();

    public CodeWalk(ModuleDefinition module) => _names = new CodeNames(module, _open.Enqueue);

    public void Follow(MethodDefinition root)
    {
        _hash.Add(_names.Of(root));
        while (_open.TryDequeue(out var next))
            if (next is MethodDefinition method) Write(method);
            else if (next is TypeDefinition type) Write(type);
            else if (next is FieldDefinition field) Write(field);
    }

    public string Hash(string surface) => _hash.Add(surface).ToHex();

    private void Write(TypeDefinition type)
    {
        _hash.Add("type").Add($"{type.Attributes & (TypeAttributes.LayoutMask | TypeAttributes.Interface | TypeAttributes.Abstract)} {type.IsValueType} {type.ClassSize} {type.PackingSize}");
        _hash.Add(type.BaseType is { } parent ? _names.Of(parent) : "");
        foreach (var part in type.Interfaces) _hash.Add(_names.Of(part.InterfaceType));
        Write(type.GenericParameters);
        foreach (var attribute in type.CustomAttributes.Where(Matters)) _hash.Add(attribute.AttributeType.FullName).Add(attribute.GetBlob());
        // The layout of a struct decides what equality compares; of a class only its size can be seen, and only by the meter.
        foreach (var field in type.Fields.Where(f => !f.IsLiteral && !f.IsStatic))
            _hash.Add(type.IsValueType ? _names.Of(field) : "field");
        // Names of an enum's values are what its text is.
        if (type.IsEnum) foreach (var value in type.Fields.Where(f => f.IsLiteral)) _hash.Add(FormattableString.Invariant($"{value.Name} = {value.Constant}"));
        // Who calls a virtual method does not name the one that runs.
        foreach (var method in type.Methods.Where(m => m.IsVirtual || m is { IsConstructor: true, IsStatic: true })) _hash.Add(method.Name).Add(_names.Of(method));
    }

    private void Write(FieldDefinition field) =>
        _hash.Add("field").Add($"{field.IsStatic} {field.IsInitOnly}").Add(_names.Of(field.FieldType)).Add(field.InitialValue ?? []);

    private void Write(MethodDefinition method)
    {
        _hash.Add("method").Add($"{method.IsStatic} {method.IsVirtual} {method.ImplAttributes}").Add(_names.Of(method.ReturnType));
        foreach (var parameter in method.Parameters) _hash.Add(_names.Of(parameter.ParameterType));
        foreach (var overridden in method.Overrides) _hash.Add(_names.Of(overridden));
        Write(method.GenericParameters);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) _hash.Add(_names.Of(local.VariableType));
        var places = method.Body.Instructions.Index().ToDictionary(i => i.Item, i => i.Index);
        foreach (var instruction in method.Body.Instructions) _hash.Add(instruction.OpCode.Name).Add(Operand(instruction.Operand, places));
        foreach (var handler in method.Body.ExceptionHandlers)
            _hash.Add($"{handler.HandlerType} {At(handler.TryStart)} {At(handler.TryEnd)} {At(handler.FilterStart)} {At(handler.HandlerStart)} {At(handler.HandlerEnd)}").Add(handler.CatchType is { } caught ? _names.Of(caught) : "");

        int At(Instruction? place) => place is null ? -1 : places[place];
    }

    private void Write(IEnumerable<GenericParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            _hash.Add($"{parameter.Attributes}");
            foreach (var constraint in parameter.Constraints) _hash.Add(_names.Of(constraint.ConstraintType));
        }
    }

    private string Operand(object? operand, Dictionary<Instruction, int> places) => operand switch
    {
        null => "",
        Instruction target => FormattableString.Invariant($"@{places[target]}"),
        Instruction[] targets => string.Join(' ', targets.Select(t => FormattableString.Invariant($"@{places[t]}"))),
        VariableDefinition local => FormattableString.Invariant($"v{local.Index}"),
        ParameterDefinition parameter => FormattableString.Invariant($"a{parameter.Sequence}"),
        MethodReference method => _names.Of(method),
        FieldReference field => _names.Of(field),
        TypeReference type => _names.Of(type),
        string text => $"\"{text}",
        // Every bit: 0.0 and -0.0 are not the same.
        double number => FormattableString.Invariant($"r8 {BitConverter.DoubleToInt64Bits(number):x16}"),
        float number => FormattableString.Invariant($"r4 {BitConverter.SingleToInt32Bits(number):x8}"),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"An operand of the kind '{operand.GetType().Name}' is not known."),
    };

    // The compiler's notes to itself say nothing about what runs.
    private static bool Matters(CustomAttribute attribute) =>
        attribute.AttributeType.Name is not ("NullableAttribute" or "NullableContextAttribute" or "CompilerGeneratedAttribute" or "IsReadOnlyAttribute" or "RequiredMemberAttribute" or "ExtensionAttribute");
}
