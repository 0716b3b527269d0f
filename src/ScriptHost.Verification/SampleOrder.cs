namespace ScriptHost.Verification;

/// <summary>In which order an image meets the samples. An answer that depends on earlier ones differs from one order to the other.</summary>
public enum SampleOrder
{
    Forwards,
    Backwards,

    /// <summary>Forwards, and no further than the first run that stops.</summary>
    ToFirstStop,
}
