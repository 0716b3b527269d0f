using System.Reflection;
using Mono.Cecil;
using ScriptHost.Compiler.References;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// The meter and the guards as Cecil sees them in their own assembly. Importing them by reflection would write the running
/// framework's private assembly names into the image.
/// </summary>
internal static class RuntimeMembers
{
    private static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(typeof(Guards).Assembly.Location, new ReaderParameters { ReadingMode = ReadingMode.Immediate, InMemory = true });

    public static TypeDefinition Meter { get; } = Module.GetType(typeof(Runtime.Metering.Meter).FullName);

    private static readonly Dictionary<string, MethodDefinition> Shims = new[] { typeof(Guards), typeof(MeteredLinq) }
        .SelectMany(t => Module.GetType(t.FullName).Methods).Where(m => m.IsPublic).ToDictionary(CecilDocumentationId.Of);

    private static readonly Dictionary<string, MethodDefinition> SizesByName = Module.GetType(typeof(Runtime.Metering.Sizes).FullName).Methods.Where(m => m.IsPublic).ToDictionary(m => m.Name);

    /// <summary>The method that stands in for a member of the allow-list.</summary>
    public static MethodDefinition Shim(MethodInfo method) => Shims[DocumentationId.Of(method)];

    public static MethodDefinition Size(string name) => SizesByName[name];

    public static FieldDefinition Field(string name) => Meter.Fields.Single(f => f.Name == name);

    public static MethodDefinition Method(string name) => Meter.Methods.Single(m => m.Name == name);
}
