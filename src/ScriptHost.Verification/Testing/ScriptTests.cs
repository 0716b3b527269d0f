using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>Runs a script's tests and goldens in this process, for sources of one's own; <see cref="IsolatedTests"/> is for those of others.</summary>
public static class ScriptTests
{
    /// <param name="contracts">The contracts of this host; the script's manifest names one of them.</param>
    /// <param name="cancellationToken">Looked at between stages and tests.</param>
    public static TestReport Run(TestBundle bundle, IReadOnlyCollection<LoadedContract> contracts, TestOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(contracts);
        ArgumentNullException.ThrowIfNull(options);
        var compiled = TestImages.Compile(bundle, contracts, options, cancellationToken);
        return compiled.Script is null ? TestReport.Refused(compiled.Diagnostics) : Run(bundle, compiled, contracts.First(c => c.Id == compiled.Script.Facts.Contract), options, cancellationToken);
    }

    /// <summary>Runs what was compiled.</summary>
    internal static TestReport Run(TestBundle bundle, TestImages images, LoadedContract contract, TestOptions options, CancellationToken cancellationToken) =>
        contract.Contract.Accept(new Visitor(bundle, images, contract, options, cancellationToken));

    private sealed class Visitor(TestBundle bundle, TestImages images, LoadedContract loaded, TestOptions options, CancellationToken cancellationToken) : IContractVisitor<TestReport>
    {
        public TestReport Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            try
            {
                using var run = new TestRun<TInput, TOutput>(bundle, images, loaded, contract, options);
                return run.Run(cancellationToken);
            }
            catch (ProgramException e)
            {
                return TestReport.Refused(SourcePlace.Diagnostic(bundle.Tests ?? bundle.Script, Rules.Initializer, e.Stop?.Location, e.Message.TrimEnd('.')));
            }
        }
    }
}
