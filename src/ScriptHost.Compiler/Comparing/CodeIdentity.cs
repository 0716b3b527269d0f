using Microsoft.CodeAnalysis;
using Mono.Cecil;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Comparing;

/// <summary>
/// What a script does, as one hash: its compiled code from the entry on, before the meter is written into it, without the names and the order
/// of what it declares. Scripts of equal identity decide alike whatever the input is; those of another may all the same.
/// </summary>
public static class CodeIdentity
{
    /// <summary>64 hexadecimal digits; null when the bundle has errors.</summary>
    public static string? Of(Bundle bundle, LoadedContract contract, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(contract);
        if (ScriptModel.Of(bundle, contract) is not { } compilation) return null;
        using var emitted = new MemoryStream();
        if (!compilation.Emit(emitted, cancellationToken: cancellationToken).Success) return null;
        emitted.Position = 0;
        using var module = ModuleDefinition.ReadModule(emitted);
        var script = module.GetType(ScriptCompilation.ScriptType);
        var walk = new CodeWalk(module);
        walk.Follow(script.Methods.First(m => m.Name == contract.Contract.EntryPoint));
        walk.Follow(script.Methods.First(m => m.Name == "<Factory>")); // makes the top-level values
        return walk.Hash(contract.Surface.Hash);
    }
}
