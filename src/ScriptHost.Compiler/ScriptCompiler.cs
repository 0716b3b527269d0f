using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Instrumentation;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Inspection;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler;

/// <summary>
/// Bundle and contract to a sealed image, or diagnostics. The stages run in one order; the first that finds an error ends the line
/// with all the errors it found. Deterministic: the same bundle and contract give the same bytes. Safe from any thread; keeps nothing
/// of a script.
/// </summary>
public static class ScriptCompiler
{
    /// <summary>Everything besides sources, contract and allow-list that decides an image's bytes and fuel.</summary>
    public static string Stamp { get; } = FormattableString.Invariant(
        $"roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}; cecil {typeof(Mono.Cecil.ModuleDefinition).Assembly.GetName().Version}; instrumenter {Instrumenter.Version}; prices {Prices.Version}");

    /// <summary>All findings about a bundle, by the very line that would deploy it.</summary>
    public static CompileResult Check(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken) =>
        Compile(bundle, contracts, cancellationToken) with { Image = null };

    /// <param name="bundle">What is to be deployed.</param>
    /// <param name="contracts">The contracts of this host; the manifest names one of them.</param>
    /// <param name="cancellationToken">Looked at between stages and by Roslyn.</param>
    public static CompileResult Compile(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken) => Compile(bundle, contracts, rules: true, profiled: false, cancellationToken);

    /// <summary>A script that passed the rules, with a change made by us: what the rules would say again is not asked. The inspector is.</summary>
    internal static CompileResult CompileCopy(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken) =>
        Compile(bundle, contracts, rules: false, profiled: false, cancellationToken);

    /// <summary>A script whose code says which line spends what (<see cref="CompileResult.Plan"/>). It decides as the script does, spends as much, and is never deployed.</summary>
    public static CompileResult CompileProfiled(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken) =>
        Compile(bundle, contracts, rules: true, profiled: true, cancellationToken);

    private static CompileResult Compile(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, bool rules, bool profiled, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(contracts);
        var line = new Line(bundle, contracts, rules, profiled, cancellationToken);
        var image = line.Run();
        var found = Suppressions.Mark(line.Diagnostics, line.Trees);
        return new CompileResult(image, [.. DiagnosticMap.Shown(found, line.Untold, bundle.EntryPath)], [.. line.Stages]) { RuleTimes = line.RuleTimes, Plan = line.Plan };
    }

    /// <summary>One run of the line; each method is a stage.</summary>
    private sealed class Line(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, bool rules, bool profiled, CancellationToken cancellationToken)
    {
        public List<ScriptDiagnostic> Diagnostics { get; } = [];

        public List<StageTime> Stages { get; } = [];

        public ImmutableArray<RuleTime> RuleTimes { get; private set; } = [];

        public FuelPlan? Plan { get; private set; }

        /// <summary>By path; empty when intake found an error.</summary>
        public ImmutableSortedDictionary<string, SyntaxTree> Trees { get; private set; } = ImmutableSortedDictionary<string, SyntaxTree>.Empty;

        /// <summary>Findings of the compiler that are no diagnostics here, because nobody reads so many.</summary>
        public int Untold { get; private set; }

        public ScriptImage? Run()
        {
            // 1. Intake and parse: the text, before and by the parser.
            if (Stage("intake", () => BundleIntake.Run(bundle, Diagnostics)) is not { } intake) return null;
            Trees = intake.Trees;
            if (Stage("contract", () => FindContract(intake.Manifest)) is not { } contract) return null;
            if (!Stage("parse", () => Parse(intake))) return null;

            // 2. Bind against the curated references, then the analyzers on that very compilation.
            var compilation = Stage("references", () => ScriptCompilation.Create(bundle, intake, contract));
            if (!Stage("bind", () => Bind(compilation, intake.Entry, contract))) return null;
            if (rules && !Stage("analyze", () => Analyze(compilation, contract))) return null;

            // 3. Emit, inspect, instrument, inspect again, seal.
            if (Stage("emit", () => Emit(compilation)) is not { } emitted) return null;
            if (Stage("inspect", () => Inspect(emitted, contract)) is not { } members) return null;
            if (Stage("instrument", () => Instrument(emitted, contract, intake)) is not { } instrumented) return null;
            Stage("inspect again", () => InspectInstrumented(instrumented.Assembly, contract));
            return Stage("seal", () => ScriptImage.Create(Facts(intake, contract, members, instrumented), instrumented.Assembly, instrumented.Symbols));
        }

        private T Stage<T>(string name, Func<T> run)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var result = run();
            Stages.Add(new StageTime(name, Stopwatch.GetElapsedTime(start)));
            return result;
        }

        private LoadedContract? FindContract(Manifest manifest)
        {
            if (contracts.FirstOrDefault(c => c.Id == manifest.Contract) is { } found)
            {
                Diagnostics.AddRange(manifest.BudgetOver(found.Contract.DefaultBudget).Faults().Select(f => ScriptDiagnostic.OfFile(Rules.ManifestShape, bundle.ManifestPath, f)));
                return Clean() ? found : null;
            }
            var known = contracts.Select(c => c.Id.ToString()).Order(StringComparer.Ordinal).ToList();
            var hint = Suggestion.Clause(manifest.Contract.ToString(), known);
            Diagnostics.Add(ScriptDiagnostic.OfFile(Rules.Contract, bundle.ManifestPath, known.Count == 0
                ? $"the contract '{manifest.Contract}' is not on this host, which has no contracts at all; name its plug-in with --contracts or in scripthost.yaml"
                : $"the contract '{manifest.Contract}' is not on this host{hint}; it has {string.Join(", ", known)}"));
            return null;
        }

        private bool Parse(IntakeResult intake)
        {
            Diagnostics.AddRange(MostSevere(intake.Trees.Values.SelectMany(t => t.GetDiagnostics(cancellationToken))).Select(d => DiagnosticMap.From(d, Habits.OfText(d.Id))));
            return Clean();
        }

        private bool Bind(CSharpCompilation compilation, SyntaxTree entry, LoadedContract contract)
        {
            var teacher = new Teacher(compilation, contract);
            Diagnostics.AddRange(MostSevere(compilation.GetDiagnostics(cancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)).Select(teacher.Explain));
            Diagnostics.AddRange(IntrinsicCheck.Run(compilation, contract.AllowList));
            Diagnostics.AddRange(EntryPointCheck.Run(compilation, entry, contract));
            Diagnostics.AddRange(ReservedNames.Run(compilation.SyntaxTrees, contract));
            return Clean();
        }

        private IEnumerable<Diagnostic> MostSevere(IEnumerable<Diagnostic> found)
        {
            var all = found.OrderByDescending(d => d.Severity).ToList();
            Untold += Math.Max(0, all.Count - DiagnosticMap.MostShown);
            return all.Take(DiagnosticMap.MostShown);
        }

        private bool Analyze(CSharpCompilation compilation, LoadedContract contract)
        {
            var (found, times) = Analysis.Run(compilation, cancellationToken);
            Diagnostics.AddRange(found.Where(d => !IsTest(d, contract)));
            RuleTimes = times;
            Diagnostics.AddRange(new ResultCheck(compilation, contract).Run());
            return Clean();
        }

        // A test file says what is tested in statements of its own, and is not read as a model: there the rules of safety and determinism stand.
        private static bool IsTest(ScriptDiagnostic found, LoadedContract contract) =>
            contract.Companion is not null && found.Path.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal)
            && (found.Id == Rules.TopLevelStatement || !found.Id.StartsWith("SH0", StringComparison.Ordinal) && !found.Id.StartsWith("SH2", StringComparison.Ordinal));

        private (ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols)? Emit(CSharpCompilation compilation)
        {
            using var assembly = new MemoryStream();
            using var symbols = new MemoryStream();
            var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "script.pdb"), cancellationToken: cancellationToken);
            if (result.Success) return ([.. assembly.ToArray()], [.. symbols.ToArray()]);
            Diagnostics.AddRange(MostSevere(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)).Select(d => DiagnosticMap.From(d)));
            return null;
        }

        /// <summary>The members the script uses; null when it is refused.</summary>
        private ImmutableArray<string>? Inspect((ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols) emitted, LoadedContract contract)
        {
            var report = Inspector.Inspect(emitted.Assembly.AsMemory(), contract.AllowList, contract.AssemblyNames, InspectionStage.Compiled);
            if (report.IsClean) return report.Members;
            Report(report.Findings, emitted.Symbols);
            return null;
        }

        /// <summary>The code with the meter in it; null when something in it is too large to be metered.</summary>
        private Instrumented? Instrument((ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols) emitted, LoadedContract contract, IntakeResult intake)
        {
            var jumps = intake.Trees.Values.Any(t => t.GetRoot(cancellationToken).DescendantNodes().Any(n => n is GotoStatementSyntax or ContinueStatementSyntax));
            var instrumented = Instrumenter.Instrument(emitted.Assembly.AsSpan(), emitted.Symbols.AsSpan(), ScriptCompilation.ScriptType, contract.Contract.EntryPoint, contract.AllowList, jumps, profiled);
            Plan = instrumented.Plan;
            if (instrumented.Findings.IsEmpty) return instrumented;
            Report(instrumented.Findings, emitted.Symbols);
            return null;
        }

        private void Report(ImmutableArray<Finding> findings, ImmutableArray<byte> symbols)
        {
            using var map = new SymbolMap(symbols);
            Diagnostics.AddRange(findings.Select(f => AtSource(f, map)));
        }

        private ScriptDiagnostic AtSource(Finding finding, SymbolMap map)
        {
            if (map.Find(finding.MethodToken, finding.Offset) is not var (path, line, column, endLine, endColumn)) return ScriptDiagnostic.OfFile(Rules.Inspection, bundle.EntryPath, finding.Message);
            var source = bundle.Find(path) is { } file ? System.Text.Encoding.UTF8.GetString(file.Content.AsSpan()).ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(line - 1) : null;
            return new ScriptDiagnostic(Rules.Inspection, Severity.Error, path, line, column, endLine, endColumn, finding.Message, source);
        }

        private static bool InspectInstrumented(ImmutableArray<byte> assembly, LoadedContract contract)
        {
            var report = Inspector.Inspect(assembly.AsMemory(), contract.AllowList, contract.AssemblyNames, InspectionStage.Instrumented);
            return report.IsClean ? true : throw new InvalidOperationException($"The instrumenter wrote code that the inspector refuses: {string.Join("; ", report.Findings.Select(f => f.Message))}.");
        }

        private ImageFacts Facts(IntakeResult intake, LoadedContract contract, ImmutableArray<string> members, Instrumented instrumented) => new()
        {
            Point = bundle.Point,
            Bundle = bundle.Id,
            Contract = contract.Id,
            ContractHash = contract.Surface.Hash,
            ScriptType = ScriptCompilation.ScriptType,
            Budget = intake.Manifest.BudgetOver(contract.Contract.DefaultBudget),
            Isolation = intake.Manifest.Isolation,
            FrameBytes = instrumented.FrameBytes,
            Sites = instrumented.Sites,
            AllowListHash = contract.AllowList.Hash,
            Compiler = Stamp,
            Sources = [.. bundle.Files.Select(f => new SourceFact(f.Path, f.Sha256))],
            Members = members,
        };

        private bool Clean() => Diagnostics.All(d => d.Severity != Severity.Error);
    }
}
