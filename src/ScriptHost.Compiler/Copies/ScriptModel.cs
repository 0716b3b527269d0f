using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Copies;

/// <summary>A script that compiles, as those who make copies of it read it.</summary>
internal static class ScriptModel
{
    /// <summary>The script's files and what they mean; null when the bundle has errors.</summary>
    public static CSharpCompilation? Of(Bundle bundle, LoadedContract contract) =>
        BundleIntake.Run(bundle, []) is { } intake ? ScriptCompilation.Create(bundle, intake, contract) : null;
}
