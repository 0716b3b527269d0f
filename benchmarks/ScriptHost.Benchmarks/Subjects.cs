using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contract;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Benchmarks;

/// <summary>One kernel, both ways, on one input.</summary>
/// <param name="Fuel">What so many decisions spend, each for itself, with these workers.</param>
internal sealed record Subject(string Name, Func<object> Native, Func<object> Script, Func<WorkerSettings, int, long[]> Fuel);

/// <summary>The kernels: the two sample scripts as they are in the repository, and six small ones.</summary>
internal static class Subjects
{
    public static IReadOnlyList<string> Names { get; } = ["credit-risk", "retention-offer", "array-loop", "string-work", "dictionary", "linq", "recursion", "fibonacci", "empty"];

    public static string RepositoryRoot { get; } = FindRoot();

    public static Subject Make(string name) => name switch
    {
        "credit-risk" => Sample(name, new Credit.Contract.CreditRisk()),
        "retention-offer" => Sample(name, new Retention.Contract.RetentionOffers()),
        _ => Kernel(name),
    };

    private static Subject Sample<TInput, TOutput>(string point, DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class =>
        Both(point, BundleReader.Read(Path.Combine(RepositoryRoot, "scripts"), point).Bundle!, contract, Cases<TInput>(point)); // the repository's scripts are sound

    /// <summary>1,024 inputs, each field taken from any of the script's goldens.</summary>
    private static TInput[] Cases<TInput>(string point)
    {
        var goldens = File.ReadLines(Path.Combine(RepositoryRoot, "scripts", point, "cases", point + ".jsonl"))
            .Select(line => JsonNode.Parse(line)!["input"]!.AsObject()).ToList(); // goldens have an input
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, 1024).Select(_ => Mixed(goldens, random).Deserialize<TInput>(JsonSerializerOptions.Web)!)]; // an object
    }

    private static JsonObject Mixed(List<JsonObject> goldens, Random random) =>
        new(goldens[0].Select(field => KeyValuePair.Create(field.Key, goldens[random.Next(goldens.Count)][field.Key]?.DeepClone())));

    /// <summary>A loose file for the transaction contract, on the contract's samples.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, one way or the other, or decides otherwise.</exception>
    public static Subject Loose(string path)
    {
        var contract = new TransactionScoring.TransactionScore();
        var samples = contract.Samples.ToList();
        return Both(Path.GetFileNameWithoutExtension(path), BundleOf("loose", File.ReadAllText(path)), contract, [.. Enumerable.Range(0, 64).Select(i => samples[i % samples.Count])]);
    }

    private static Bundle BundleOf(string name, string text) =>
        Bundle.Create("kernel", $"kernel/{name}.csx", [BundleFile.FromText($"kernel/{name}.csx", text), BundleFile.FromText("kernel/script.yaml", "contract: transaction-score@1\nbudget: { fuel: 100000000 }\n")]);

    private static Subject Kernel(string name)
    {
        var bundle = BundleOf(name, Embedded.Text(name + ".csx"));
        var amounts = Enumerable.Range(0, 200).Select(i => (double)(i * 37 % 900)).ToList().AsReadOnly();
        var features = new Dictionary<string, double> { ["velocity"] = 2.5, ["age_days"] = 400, ["limit"] = 500, ["logins"] = 3 }.AsReadOnly();
        var input = new Transaction("tx-0001-retail", "customer-7", 250, "EUR", "DE", new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero), amounts, features);
        return Both(name, bundle, new TransactionScoring.TransactionScore(), [input]);
    }

    private static Subject Both<TInput, TOutput>(string name, Bundle bundle, DecisionContract<TInput, TOutput> contract, TInput[] inputs)
        where TInput : class
        where TOutput : class
    {
        var loaded = new LoadedContract(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
        var compiled = ScriptCompiler.Compile(bundle, [loaded], CancellationToken.None);
        if (compiled.Image is null) throw new InvalidOperationException(string.Join(Environment.NewLine, compiled.Diagnostics));
        var point = (DecisionPoint<TInput, TOutput>)DecisionPoint.Create(bundle.Point, loaded);
        point.Swap(compiled.Image, version: 1);
        var native = NativeTwin.Compile(bundle, contract);
        if (inputs.Any(i => point.Decide(i).Output is not { } output || !output.Equals(native(i)))) throw new InvalidOperationException($"{name}: script and native twin decide differently.");
        uint n = 0, s = 0;
        // Without profile-guided inlining here: whether the compiler moves a kernel into the loop that times it is a matter of luck.
        return new Subject(
            name,
            [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => native(Any(inputs, ref n)),
            [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => point.Decide(Any(inputs, ref s)).Output!, // compared above
            (workers, runs) => Fuel<TInput, TOutput>(bundle.Point, loaded, compiled.Image, workers, inputs, runs));
    }

    /// <summary>One of the inputs, a power of two in number, in an order that the processor cannot learn (linear congruential generator of Numerical Recipes).</summary>
    private static T Any<T>(T[] inputs, ref uint state) => inputs[(int)((state = state * 1664525 + 1013904223) >> 16) & inputs.Length - 1];

    private static long[] Fuel<TInput, TOutput>(string name, LoadedContract contract, ScriptImage image, WorkerSettings workers, TInput[] inputs, int runs)
        where TInput : class
        where TOutput : class
    {
        using var point = (DecisionPoint<TInput, TOutput>)DecisionPoint.Create(name, contract, workers);
        point.Swap(image, version: 1);
        return [.. Enumerable.Range(0, runs).Select(i => point.Decide(inputs[i % inputs.Length]).Usage.Fuel)];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ScriptHost.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run the benchmarks inside the repository.");
    }
}
