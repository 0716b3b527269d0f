// A host that adds and deploys versions until somebody kills it: what tests of killed processes kill.
// One line on stdout when it begins, and after every deployment that was promised to be durable.
using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Contracts;
using ScriptHost.Registry;
using ScriptHost.Runtime;

const string Point = "credit-risk";
using var store = SqliteStore.Open(args[0], TimeProvider.System);
Console.WriteLine("ready");
// Begins with the newest version again: the kill may have come between adding and deploying it.
var next = await store.VersionsAsync(Point, null, 1, default) is [var newest] ? newest.Number : 1;
while (true)
{
    var text = string.Create(CultureInfo.InvariantCulture, $"// version {next}");
    var bundle = Bundle.Create(Point, "credit-risk/credit-risk.csx", [BundleFile.FromText("credit-risk/credit-risk.csx", text)]);
    var added = await store.AddVersionAsync(bundle, Image(bundle), "crash", null, default);
    await store.DeployAsync(Point, added.Version.Number, "crash", null, default);
    Console.WriteLine(added.Version.Number.ToString(CultureInfo.InvariantCulture));
    next++;
}

// As large as the image of a real script, so that a kill can come between the pages of one transaction.
static ScriptImage Image(Bundle bundle) => ScriptImage.Create(
    new ImageFacts
    {
        Point = bundle.Point, Bundle = bundle.Id, Contract = new ContractId(bundle.Point, 1), ContractHash = "c", ScriptType = "Submission#0",
        Budget = Budget.Default, FrameBytes = 1024, Sites = [], AllowListHash = "a", Compiler = "crash", Sources = [], Members = [],
    },
    [.. Enumerable.Range(0, 64 << 10).Select(i => (byte)(i * 31))],
    ImmutableArray.Create<byte>(4));
