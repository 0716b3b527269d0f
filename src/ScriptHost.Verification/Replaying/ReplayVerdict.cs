namespace ScriptHost.Verification.Replaying;

/// <summary>How a run compares with the one before it.</summary>
public enum ReplayVerdict
{
    /// <summary>The same output, bit for bit, or the same stop; and the same fuel.</summary>
    Same,

    /// <summary>The same decision for another amount of fuel.</summary>
    CostDiffers,

    /// <summary>Another output, or another reason to stop.</summary>
    Changed,

    /// <summary>There was an output of the script; now it stops.</summary>
    NewlyStopped,

    /// <summary>It stopped; now there is an output of the script.</summary>
    NewlyFine,

    /// <summary>Nothing can be said: the input does not fit, a person's data was left out, or the clock decided.</summary>
    Unfit,
}
