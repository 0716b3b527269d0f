using ScriptHost.Runtime.Inspection;

namespace ScriptHost.Runtime;

/// <summary>Whether an image may run on this host: it fits the contract and the allow-list, and the inspector finds nothing.</summary>
internal static class ImageCheck
{
    /// <exception cref="ImageException">It may not.</exception>
    public static void Run(ScriptImage image, LoadedContract contract)
    {
        var facts = image.Facts;
        if (facts.Contract != contract.Id) throw new ImageException($"The image of '{facts.Point}' was compiled for the contract '{facts.Contract}', not '{contract.Id}'.");
        if (!Fits(image, contract)) throw new ImageException($"The image of '{facts.Point}' was compiled against another surface of '{facts.Contract}' or another allow-list. Compile its bundle {facts.Bundle.Short} again.");
        var report = Inspector.Inspect(image.Assembly.AsMemory(), contract.AllowList, contract.AssemblyNames, InspectionStage.Instrumented);
        if (!report.IsClean) throw new ImageException($"The inspector refuses the image of '{facts.Point}': {string.Join("; ", report.Findings.Take(5).Select(f => f.Message))}.");
    }

    /// <summary>False when the contract or the allow-list changed since the image was compiled: the bundle must be compiled again.</summary>
    public static bool Fits(ScriptImage image, LoadedContract contract) =>
        image.Facts.ContractHash == contract.Surface.Hash && image.Facts.AllowListHash == contract.AllowList.Hash;
}
