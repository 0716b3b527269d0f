using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>What is true of an image: where it came from and what it may do. Sealed together with the code.</summary>
public sealed record ImageFacts
{
    public required string Point { get; init; }

    public required BundleId Bundle { get; init; }

    public required ContractId Contract { get; init; }

    /// <summary>SHA-256 over the contract surface a script sees. An image runs only against the surface it was compiled for.</summary>
    public required string ContractHash { get; init; }

    /// <summary>Full name of the type that holds the script's top-level functions and values.</summary>
    public required string ScriptType { get; init; }

    public required Budget Budget { get; init; }

    /// <summary>Where the script asks to run. Default: in process, also for images that were sealed before there was a choice.</summary>
    public IsolationMode Isolation { get; init; }

    /// <summary>The most stack, in bytes, that one call in the script takes; an estimate on the safe side.</summary>
    public required int FrameBytes { get; init; }

    /// <summary>The places that charge, so that a stop can say where, whatever the JIT inlined: <c>Score|credit-risk/credit-risk.csx:42</c>.</summary>
    public required ImmutableArray<string> Sites { get; init; }

    /// <summary>Hash of the allow-list the code was inspected with; a host with another list compiles the bundle again.</summary>
    public required string AllowListHash { get; init; }

    /// <summary>Compiler, instrumenter and cost table versions.</summary>
    public required string Compiler { get; init; }

    /// <summary>SHA-256 of every source file, as <c>sha256sum</c> prints it in the repository.</summary>
    public required ImmutableArray<SourceFact> Sources { get; init; }

    /// <summary>Documentation ids of the allow-list and contract members the script uses, sorted.</summary>
    public required ImmutableArray<string> Members { get; init; }
}

/// <summary>One source file of an image.</summary>
public sealed record SourceFact(string Path, string Sha256);
