using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Registry;

/// <summary>A numbered bundle and image of a decision point. Only its image can change, to another compilation of the same bundle.</summary>
/// <param name="Number">From 1, without gaps, per decision point.</param>
/// <param name="ImageSeal">The seal to ask <see cref="IVersionStore.ImageAsync"/> for.</param>
/// <param name="Actor">Who added the version.</param>
/// <param name="Note">What the actor wrote about it; null when nothing.</param>
public sealed record PointVersion(
    string Point, int Number, BundleId Bundle, string ImageSeal, ContractId Contract, DateTimeOffset CreatedAt, string Actor, string? Note);

/// <summary>What adding a version came to.</summary>
/// <param name="IsNew">False when the point already had a version of the same bundle and image, which is then <paramref name="Version"/>.</param>
public sealed record AddedVersion(PointVersion Version, bool IsNew);
