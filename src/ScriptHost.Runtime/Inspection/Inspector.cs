using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Inspection;

/// <summary>
/// The authority over what runs: reads the bytes of a script assembly and refuses everything that is not known to be harmless. It
/// does not trust the compiler, the analyzers or the registry, and looks at the code twice: as compiled, and with the meter in it.
/// </summary>
public sealed class Inspector
{
    private const string MeterType = "ScriptHost.Runtime.Metering.Meter";
    private const string SizesType = "ScriptHost.Runtime.Metering.Sizes";
    private const int MostDimensions = 32; // the runtime's own limit
    private const TypeAttributes ExplicitLayout = TypeAttributes.ExplicitLayout;

    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly MetadataNames _names;
    private readonly AllowList _list;
    private readonly ImmutableArray<string> _assemblies;
    private readonly InspectionStage _stage;
    private readonly List<Finding> _findings = [];
    private readonly SortedSet<string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityHandle, string> _memberIds = [];
    private readonly Dictionary<EntityHandle, (int Method, int Offset)> _firstUses = [];
    private readonly List<(int Finding, EntityHandle At)> _unplaced = [];

    private Inspector(PEReader file, AllowList list, ImmutableArray<string> assemblies, InspectionStage stage)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _names = new MetadataNames(_metadata);
        _list = list;
        _assemblies = assemblies;
        _stage = stage;
    }

    /// <inheritdoc cref="Inspect(ReadOnlyMemory{byte}, AllowList, ImmutableArray{string}, InspectionStage)"/>
    /// <param name="contractAssembly">Simple name of the contract's assembly.</param>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> assembly, AllowList list, string contractAssembly, InspectionStage stage) => Inspect(assembly, list, [contractAssembly], stage);

    /// <param name="assembly">The portable executable.</param>
    /// <param name="list">The allow-list, with what the contract adds.</param>
    /// <param name="assemblies">Simple names of the assemblies it may refer to besides the framework: the contract's, and for tests the one they are written with.</param>
    /// <param name="stage">Whether the meter is in the code already.</param>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> assembly, AllowList list, ImmutableArray<string> assemblies, InspectionStage stage)
    {
        ArgumentNullException.ThrowIfNull(list);
        try
        {
            using var file = new PEReader(ImmutableArray.Create(assembly.Span));
            var inspector = new Inspector(file, list, assemblies, stage);
            inspector.Run();
            return new InspectionReport([.. inspector._findings], [.. inspector._members]);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return new InspectionReport([new Finding("assembly", $"the assembly cannot be read: {e.Message}")], []);
        }
    }

    private void Run()
    {
        InspectFile();
        InspectTables();
        foreach (var handle in _metadata.TypeReferences) InspectTypeReference(handle);
        foreach (var handle in _metadata.MemberReferences) InspectMemberReference(handle);
        foreach (var handle in _metadata.TypeDefinitions) InspectType(handle);
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.TypeSpec); row++) _metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(_names, null);
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.MethodSpec); row++) _metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(_names, null);
        foreach (var type in _names.Forbidden.Distinct()) Refuse(type, $"the type '{type}' is not allowed in a script");
        foreach (var (finding, at) in _unplaced)
            if (_firstUses.TryGetValue(at, out var use)) _findings[finding] = _findings[finding] with { MethodToken = use.Method, Offset = use.Offset };
    }

    private void InspectFile()
    {
        var header = _file.PEHeaders.CorHeader ?? throw new BadImageFormatException("no CLI header");
        if ((header.Flags & CorFlags.ILOnly) == 0 || header.ManagedNativeHeaderDirectory.Size != 0 || header.EntryPointTokenOrRelativeVirtualAddress != 0)
            Refuse("native code", "the assembly holds code that is not IL");
        if (header.ResourcesDirectory.Size != 0 || _metadata.ManifestResources.Count > 0) Refuse("resources", "the assembly holds resources");
    }

    private void InspectTables()
    {
        (TableIndex Table, string What)[] empty =
        [
            (TableIndex.ModuleRef, "references to native modules"), (TableIndex.ImplMap, "imports of native functions"), (TableIndex.FieldMarshal, "marshalling"),
            (TableIndex.File, "further files"), (TableIndex.ExportedType, "forwarded types"), (TableIndex.DeclSecurity, "security declarations"),
            (TableIndex.FieldPtr, "edit-and-continue tables"), (TableIndex.MethodPtr, "edit-and-continue tables"),
        ];
        foreach (var (table, what) in empty)
            if (_metadata.GetTableRowCount(table) > 0) Refuse(table.ToString(), $"the assembly holds {what}");
        foreach (var handle in _metadata.AssemblyReferences)
        {
            var name = _metadata.GetString(_metadata.GetAssemblyReference(handle).Name);
            if (!FrameworkAssemblies.Contains(name) && !_assemblies.Contains(name) && !(_stage == InspectionStage.Instrumented && name == typeof(Meter).Assembly.GetName().Name))
                Refuse(name, $"the assembly '{name}' is neither the contract nor part of the framework that scripts see");
        }
    }

    private void InspectTypeReference(TypeReferenceHandle handle)
    {
        var name = _names.Of(handle);
        if (_list.Allows("T:" + name)) return;
        if (_stage == InspectionStage.Instrumented && (name is MeterType or SizesType || ShimMethods.IsShimType(name))) return;
        RefuseWhereUsed("T:" + name, $"the type '{name}' is not on the allow-list", handle);
    }

    private void InspectMemberReference(MemberReferenceHandle handle)
    {
        var member = _metadata.GetMemberReference(handle);
        if (DeclaringType(member.Parent) is not { } declaring)
        {
            RefuseWhereUsed(_metadata.GetString(member.Name), "a member of an unknown kind of parent is referred to", handle);
            return;
        }
        var id = _names.Of(member, declaring.Name);
        _memberIds[handle] = id;
        if (declaring.IsArray && member.DecodeMethodSignature(_names, null) is { ParameterTypes.Length: > MostDimensions } && _metadata.GetString(member.Name) == ".ctor")
            RefuseWhereUsed("array", $"an array may have at most {MostDimensions} dimensions", handle);
        if (declaring.IsOwn || declaring.IsArray && _metadata.GetString(member.Name) is "Get" or "Set" or "Address" or ".ctor") return;
        if (_stage == InspectionStage.Instrumented && (declaring.Name is MeterType or SizesType || ShimMethods.IsShimType(declaring.Name))) return;
        if (!_list.TryFind(id, out var allowed))
            RefuseWhereUsed(id, $"'{id[2..]}' is not on the allow-list", handle);
        else if (!allowed.IsIntrinsic)
            _members.Add(id);
    }

    private (string Name, bool IsOwn, bool IsArray)? DeclaringType(EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeReference:
                return (_names.Of((TypeReferenceHandle)parent), false, false);
            case HandleKind.TypeDefinition:
                return (_names.Of((TypeDefinitionHandle)parent), true, false);
            case HandleKind.TypeSpecification:
                var signature = _metadata.GetBlobReader(_metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
                var code = signature.ReadSignatureTypeCode();
                if (code == SignatureTypeCode.Array) return ("array", false, true);
                if (code != SignatureTypeCode.GenericTypeInstance) return null;
                signature.ReadByte(); // class or value type
                var generic = signature.ReadTypeHandle();
                return generic.Kind == HandleKind.TypeReference
                    ? (_names.Of((TypeReferenceHandle)generic), false, false)
                    : (_names.Of((TypeDefinitionHandle)generic), true, false);
            default:
                return null;
        }
    }

    private void InspectType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var name = _names.Of(handle);
        var isData = name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);
        if (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("ScriptHost.", StringComparison.Ordinal))
            if (!IsEmbeddedAttribute(type, name)) Refuse(name, $"the type name '{name}' is reserved");
        if ((type.Attributes & TypeAttributes.LayoutMask) == ExplicitLayout && !isData) Refuse(name, $"the type '{name}' has an explicit layout");
        InspectBase(type, name);

        var isClosure = name.Contains('<', StringComparison.Ordinal); // a name that only the compiler can give
        foreach (var fieldHandle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(fieldHandle);
            // A constant decimal is a static field to the runtime; only the type's constructor could write it, and that makes decimals only.
            var isDecimal = field.DecodeSignature(_names, null) == "System.Decimal" && (field.Attributes & FieldAttributes.InitOnly) != 0;
            var isStatic = (field.Attributes & FieldAttributes.Static) != 0;
            if (isStatic && (field.Attributes & FieldAttributes.Literal) == 0 && !isClosure && !isDecimal)
                RefuseWhereUsed(name + "." + _metadata.GetString(field.Name), $"'{_metadata.GetString(field.Name)}' is a static field, which all requests would share", fieldHandle);
            if ((field.Attributes & FieldAttributes.HasFieldRVA) != 0 && !isData) Refuse(name, "data is mapped into a field");
        }
        foreach (var method in type.GetMethods()) InspectMethod(method, name, isClosure);
    }

    private void InspectBase(System.Reflection.Metadata.TypeDefinition type, string name)
    {
        switch (type.BaseType.Kind)
        {
            case HandleKind.TypeReference:
                var parent = _names.Of((TypeReferenceHandle)type.BaseType);
                if (parent is not ("System.Object" or "System.ValueType" or "System.Enum" or "System.MulticastDelegate") && !(parent == "System.Attribute" && IsEmbeddedAttribute(type, name)))
                    Refuse(parent, $"'{name}' derives from '{parent}'; a script's types may derive from its own types only");
                break;
            case HandleKind.TypeSpecification:
                if (DeclaringType(type.BaseType) is not { IsOwn: true }) Refuse(name, $"'{name}' derives from a generic type that is not the script's own");
                break;
        }
    }

    /// <summary>Attributes that the compiler writes into the assembly itself when the framework it sees has none.</summary>
    private bool IsEmbeddedAttribute(System.Reflection.Metadata.TypeDefinition type, string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal)
        && (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.NotPublic
        && name is "Microsoft.CodeAnalysis.EmbeddedAttribute" or "System.Runtime.CompilerServices.NullableAttribute" or "System.Runtime.CompilerServices.NullableContextAttribute"
            or "System.Runtime.CompilerServices.RefSafetyRulesAttribute" or "System.Runtime.CompilerServices.IsReadOnlyAttribute" or "System.Runtime.CompilerServices.IsByRefLikeAttribute"
            or "System.Runtime.CompilerServices.ScopedRefAttribute" or "System.Runtime.CompilerServices.ParamCollectionAttribute" or "System.Runtime.CompilerServices.ExtensionMarkerAttribute";

    private void InspectMethod(MethodDefinitionHandle handle, string type, bool isClosure)
    {
        var method = _metadata.GetMethodDefinition(handle);
        var name = _metadata.GetString(method.Name);
        var token = MetadataTokens.GetToken(handle);
        var signature = method.DecodeSignature(_names, null);
        if (signature.Header.CallingConvention == SignatureCallingConvention.VarArgs) Refuse(name, $"'{name}' takes a variable argument list", token);
        if ((method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport)) != 0) Refuse(name, $"'{name}' is native code", token);
        var kind = method.ImplAttributes & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.ManagedMask | MethodImplAttributes.InternalCall | MethodImplAttributes.Synchronized);
        if (kind != MethodImplAttributes.IL && !(kind == MethodImplAttributes.Runtime && name is ".ctor" or "Invoke")) Refuse(name, $"'{name}' is not implemented in IL", token);
        if (name == "Finalize" && signature.ParameterTypes.IsEmpty) Refuse(name, "a finalizer runs outside of every decision", token);
        if (method.RelativeVirtualAddress == 0) return;

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null);
        var code = IlReader.Read(body.GetILReader());
        if (name == ".cctor" && !isClosure && !code.All(MakesDecimal)) Refuse(name, $"'{type}' has a static constructor, whose failure would last for all requests", token);
        for (var i = 0; i < code.Count; i++) InspectInstruction(code, i, name, token);
        if (name == "GetHashCode" && code.Any(i => i.Code.OperandType == OperandType.InlineMethod && IsHash(MetadataTokens.EntityHandle(i.Token)))) RefuseToKeep(code, token);
    }

    /// <summary>What such a method stores in an object, another method could read. The charges in it are stored in the meter.</summary>
    private void RefuseToKeep(List<IlInstruction> code, int token)
    {
        foreach (var store in code.Where(i => OpcodeRules.StoresOutside(i.Code)))
            if (store.Token == 0 || _memberIds.GetValueOrDefault(MetadataTokens.EntityHandle(store.Token))?.StartsWith("F:" + MeterType + ".", StringComparison.Ordinal) != true)
                Refuse("M:System.Object.GetHashCode", "a hash code differs in every process, so 'GetHashCode' may hand it out, and nothing may be kept in there", token, store.Offset);
    }

    /// <summary>Numbers, decimals of them, and stores: what a type's constants need and what cannot fail.</summary>
    private bool MakesDecimal(IlInstruction instruction) =>
        instruction.Code.Name!.StartsWith("ldc.", StringComparison.Ordinal) || instruction.Code == OpCodes.Stsfld || instruction.Code == OpCodes.Ret || instruction.Code == OpCodes.Ldsfld
        || instruction.Code == OpCodes.Newobj && _memberIds.GetValueOrDefault(MetadataTokens.EntityHandle(instruction.Token))?.StartsWith("M:System.Decimal.#ctor(", StringComparison.Ordinal) == true;

    private void InspectInstruction(List<IlInstruction> code, int index, string method, int token)
    {
        var instruction = code[index];
        if (!OpcodeRules.Allows(instruction.Code) && !IsMeterPoll(code, index))
        {
            Refuse(instruction.Code.Name!, $"the instruction '{instruction.Code.Name}' is not allowed in a script", token, instruction.Offset);
            return;
        }
        var operand = instruction.Token == 0 ? default : MetadataTokens.EntityHandle(instruction.Token);
        if (!operand.IsNil) NoteUse(operand, (token, instruction.Offset));
        if (instruction.Code == OpCodes.Ldtoken) InspectToken(operand, code, index, method, token);
        else if (instruction.Code.OperandType == OperandType.InlineMethod) InspectCall(operand, instruction, method, token);
    }

    /// <summary>Metered code reads the fields that stop a run as volatile.</summary>
    private bool IsMeterPoll(List<IlInstruction> code, int index) =>
        _stage == InspectionStage.Instrumented && code[index].Code == OpCodes.Volatile && index + 1 < code.Count
        && code[index + 1].Code == OpCodes.Ldfld && _memberIds.GetValueOrDefault(MetadataTokens.EntityHandle(code[index + 1].Token)) is "F:" + MeterType + ".Floor" or "F:" + MeterType + ".Check";

    /// <summary>A field token initialises an array; a type token is a record's equality contract. Any other would be reflection.</summary>
    private void InspectToken(EntityHandle operand, List<IlInstruction> code, int index, string method, int token)
    {
        var isData = operand.Kind == HandleKind.FieldDefinition;
        var isEqualityContract = method == "get_EqualityContract" && operand.Kind is HandleKind.TypeDefinition or HandleKind.TypeSpecification;
        if (!isData && !isEqualityContract) Refuse("ldtoken", "a type is used as a value, which is reflection", token, code[index].Offset);
    }

    private void InspectCall(EntityHandle operand, IlInstruction instruction, string method, int token)
    {
        // A key type may pass hash codes on, nothing may decide by them.
        if (method != "GetHashCode" && IsHash(operand))
            Refuse("M:System.Object.GetHashCode", "a hash code differs in every process, so a decision must not depend on it", token, instruction.Offset);
        if (NameOf(Open(operand)) == "Finalize") Refuse("M:System.Object.Finalize", "a finalizer must not be called", token, instruction.Offset);
    }

    /// <summary>Hash codes of strings and objects differ in every process.</summary>
    private bool IsHash(EntityHandle called)
    {
        var method = Open(called);
        return NameOf(method) is "GetHashCode" || NameOf(method) is "Combine" && _memberIds.GetValueOrDefault(method)?.StartsWith("M:System.HashCode.", StringComparison.Ordinal) == true;
    }

    private EntityHandle Open(EntityHandle method) => method.Kind == HandleKind.MethodSpecification ? _metadata.GetMethodSpecification((MethodSpecificationHandle)method).Method : method;

    private string NameOf(EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => _metadata.GetString(_metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name),
        HandleKind.MemberReference => _metadata.GetString(_metadata.GetMemberReference((MemberReferenceHandle)method).Name),
        _ => "",
    };

    /// <summary>Tables have no places; what an instruction names, and the type it belongs to, has the place of its first use.</summary>
    private void NoteUse(EntityHandle used, (int, int) place)
    {
        if (used.Kind == HandleKind.MethodSpecification) used = _metadata.GetMethodSpecification((MethodSpecificationHandle)used).Method;
        if (!_firstUses.TryAdd(used, place)) return;
        if (used.Kind == HandleKind.MemberReference) NoteUse(_metadata.GetMemberReference((MemberReferenceHandle)used).Parent, place);
        else if (used.Kind == HandleKind.TypeSpecification && OpenType((TypeSpecificationHandle)used) is { } open) _firstUses.TryAdd(open, place);
    }

    private EntityHandle? OpenType(TypeSpecificationHandle handle)
    {
        var signature = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        signature.ReadByte(); // class or value type
        return signature.ReadTypeHandle();
    }

    private void RefuseWhereUsed(string subject, string message, EntityHandle what)
    {
        _unplaced.Add((_findings.Count, what));
        Refuse(subject, message);
    }

    private void Refuse(string subject, string message, int methodToken = 0, int offset = 0) => _findings.Add(new Finding(subject, message, methodToken, offset));
}
