using System.Collections.Immutable;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Runtime;
using ScriptHost.Verification.Reviewing.Behaviours;
using ScriptHost.Verification.Testing;
using ScriptHost.Verification.Workers;

namespace ScriptHost.Verification.Reviewing;

/// <summary>Compares two sides of one script, in all that a reviewer asks for.</summary>
public sealed class ScriptReviewer(ReviewTools tools)
{
    /// <summary>Takes this process' compiler through its line in the background, while the gate's workers do the same with theirs.</summary>
    public static void Prepare() => _ = Task.Run(WarmScript.CompileCopy);

    /// <param name="captures">Of this point, or of another one of its contract. Read once, and not at all when no decision can change.</param>
    public ScriptReview Review(string point, ReviewSide before, ReviewSide after, IEnumerable<Capture> captures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var gated = new[] { before, after }.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(side => Gate(side, cancellationToken)).ToList();
        var (old, now) = (gated[0], gated[1]);
        var source = before.Bundle is { } b && after.Bundle is { } a ? SourceComparison.Of(b, a) : null;
        var contract = (now.Image ?? old.Image)?.Facts.Contract is { } id ? tools.Contracts.FirstOrDefault(c => c.Id == id) : null;
        var capabilities = CapabilityChange.Of(old.Image, now.Image, source, contract);
        var tests = Task.Run(() => Tests(before, after, source, cancellationToken), cancellationToken); // in a process of its own
        var isSame = IsSameCode(before, old, after, now, contract, cancellationToken);
        var (behaviour, notReplayed) = Replay(before, old, after, now, new Basis(contract, source, capabilities, isSame), captures, cancellationToken);
        var diagnostics = DiagnosticComparison.Of(before, old.Diagnostics, after, now.Diagnostics);
        return Judgement.Of(new ScriptReview(
            point, Kind(before, after, source, capabilities, isSame), Verdict.NoEffect, [], source?.Changes ?? [], capabilities,
            diagnostics.New, diagnostics.Fixed, diagnostics.Unchanged, behaviour, notReplayed, tests.GetAwaiter().GetResult()), now);
    }

    private GateResult Gate(ReviewSide side, CancellationToken cancellationToken) =>
        side.Bundle is { } bundle ? tools.Gate(bundle, cancellationToken) : new GateResult(null, side.Faults, []);

    private static bool IsSameCode(ReviewSide before, GateResult old, ReviewSide after, GateResult now, LoadedContract? contract, CancellationToken cancellationToken) =>
        contract is not null && old.Image?.Facts.Contract == contract.Id && now.Image?.Facts.Contract == contract.Id
        && (old.Image.Seal == now.Image.Seal || CodeIdentity.Of(before.Bundle!, contract, cancellationToken) is { } code && code == CodeIdentity.Of(after.Bundle!, contract, cancellationToken)); // ! an image comes from a bundle

    private static ScriptChange Kind(ReviewSide before, ReviewSide after, SourceComparison? source, CapabilityChange capabilities, bool isSame) =>
        !before.IsThere ? ScriptChange.Added
        : !after.IsThere ? ScriptChange.Removed
        : isSame ? capabilities.BudgetDiffers || capabilities.IsolationBefore != capabilities.IsolationAfter ? ScriptChange.Manifest : ScriptChange.Identical
        : source is null ? ScriptChange.Logic
        : source.Changes.IsEmpty && capabilities.ContractBefore != capabilities.ContractAfter ? ScriptChange.Manifest
        : !source.Changes.IsEmpty && source.Changes.All(c => c is { Kind: ChangeKind.Changed, Element: ElementKind.Value or ElementKind.Table }) ? ScriptChange.Parameters
        : ScriptChange.Logic;

    private (Behaviour? Behaviour, string NotReplayed) Replay(ReviewSide before, GateResult old, ReviewSide after, GateResult now, Basis basis, IEnumerable<Capture> captures, CancellationToken cancellationToken)
    {
        if (!before.IsThere) return (null, "there is nothing to compare with: the script is new");
        if (!after.IsThere) return (null, "the script is gone");
        if (old.Image is null) return (null, $"the script of {before.Name} cannot be deployed");
        if (now.Image is null) return (null, "the script cannot be deployed");
        if (old.Image.Facts.Contract != now.Image.Facts.Contract) return (null, $"the contract changes from '{old.Image.Facts.Contract}' to '{now.Image.Facts.Contract}', so that the inputs are others");
        if (basis.IsSameCode && !basis.Capabilities.LimitsDiffer) return (null, "no behaviour change is possible: the compiled code is the same");
        var cases = ReviewCases.Of(basis.Contract!, before, after, captures); // ! an image was compiled against it
        var replay = new BehaviourReplay(before.Bundle!, after.Bundle!, basis.Contract!, basis.Source!, tools.Tolerance); // ! images come from bundles
        return (replay.Run(old.Image, now.Image, cases, cancellationToken), "");
    }

    private TestComparison? Tests(ReviewSide before, ReviewSide after, SourceComparison? source, CancellationToken cancellationToken)
    {
        var (old, now) = (Run(before, TestOptions.Default, cancellationToken), Run(after, TestOptions.Default with { Coverage = true }, cancellationToken));
        return old is null && now is null ? null : TestComparison.Of(old, now, before.Tests, after.Tests, source);
    }

    private TestReport? Run(ReviewSide side, TestOptions options, CancellationToken cancellationToken)
    {
        if (tools.Tests is not { } run || side.Bundle is not { } bundle || side.Tests is not { } tests || tests.Entry is null && tests.Cases.IsEmpty) return null;
        if (!tests.Diagnostics.IsEmpty) return TestReport.Refused(tests.Diagnostics);
        try
        {
            return run(TestBundle.Of(bundle, tests), options, cancellationToken);
        }
        catch (BundleException e)
        {
            return TestReport.Refused(Compiler.ScriptDiagnostic.OfFile(Compiler.Rules.File, tests.Entry ?? bundle.EntryPath, e.Message.TrimEnd('.')));
        }
    }

    private sealed record Basis(LoadedContract? Contract, SourceComparison? Source, CapabilityChange Capabilities, bool IsSameCode);
}
