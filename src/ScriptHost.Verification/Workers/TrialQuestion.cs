using ScriptHost.Contracts;

namespace ScriptHost.Verification.Workers;

/// <summary>Asks for an image's runs on the samples of its contract.</summary>
/// <param name="Image">The image's bytes.</param>
/// <param name="Only">The number of the only sample to run, from 0; null for all.</param>
internal sealed record TrialQuestion(byte[] Image, SampleOrder Order, int? Only = null);
