using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>
/// Brings versions of the registry into the decision points of this process, in two steps: everything that can go wrong happens in
/// <c>PrepareAsync</c>; <see cref="PreparedDeployment.Publish"/> is one write. Safe from any thread.
/// </summary>
public sealed class DeploymentLoader(IVersionStore store, LoadedContracts contracts, DecisionPoints points)
{
    /// <summary>Loads and warms a version without publishing it.</summary>
    /// <exception cref="DeploymentException">There is no such version or image, or its contract is not on this host.</exception>
    /// <exception cref="ImageException">The image does not fit this host's contract or allow-list; its bundle can be compiled again.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public async Task<PreparedDeployment> PrepareAsync(string point, int number, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(point, number, cancellationToken).ConfigureAwait(false)
            ?? throw new DeploymentException(point, $"The registry has no version {number} of '{point}'. List the versions it has: scripthost versions {point}.");
        var contract = contracts.Find(version.Contract)
            ?? throw new DeploymentException(point, $"Version {number} of '{point}' needs the contract '{version.Contract}', which is not on this host. Name its plug-in with --contracts or in scripthost.yaml.");
        var image = await store.ImageAsync(version.ImageSeal, cancellationToken).ConfigureAwait(false)
            ?? throw new ImageException($"The image of version {number} of '{point}' is not in the registry. Compile its bundle {version.Bundle.Short} again.");
        return await PrepareAsync(contract, image, number, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads and warms an image without publishing it. Warming takes up to two seconds.</summary>
    /// <exception cref="ImageException">The image does not fit this host's contract or allow-list.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public Task<PreparedDeployment> PrepareAsync(LoadedContract contract, ScriptImage image, int number, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            // A point keeps its contract: a version for another one gets a new point, which takes the name when it is published.
            var name = image.Facts.Point;
            var point = points.TryFind(name, out var known) && known.Contract == contract ? known : points.Make(name, contract);
            point.Prepare(image);
            return new PreparedDeployment(points, point, image, number);
        },
        cancellationToken);
}

/// <summary>A version that is loaded and warm, and not yet asked by anyone.</summary>
public sealed class PreparedDeployment
{
    private readonly DecisionPoints _points;
    private readonly ScriptImage _image;

    internal PreparedDeployment(DecisionPoints points, DecisionPoint point, ScriptImage image, int version) =>
        (_points, Point, _image, Version) = (points, point, image, version);

    public DecisionPoint Point { get; }

    public int Version { get; }

    /// <summary>Lets it answer from now on. Nothing is left that could fail.</summary>
    /// <returns>The version that answered until now; 0 when there was none.</returns>
    public int Publish() => PublishAs(Version);

    /// <summary>Makes a point known that has versions but no deployment yet, so that callers can ask for a version by number. A known point stays as it is.</summary>
    public void Offer()
    {
        if (!_points.TryFind(Point.Name, out _)) _points.Replace(Point);
    }

    /// <summary>As <see cref="Publish"/>, for an image that was prepared before it had a number.</summary>
    public int PublishAs(int version)
    {
        var before = _points.TryFind(Point.Name, out var old) ? old.LiveVersion : 0;
        Point.Swap(_image, version);
        _points.Replace(Point); // after the swap: a point with a name always has an answer
        return before;
    }
}

/// <summary>A version of the registry cannot be deployed on this host. The message says why and what to do.</summary>
public sealed class DeploymentException(string point, string message) : Exception(message)
{
    public string Point { get; } = point;
}
