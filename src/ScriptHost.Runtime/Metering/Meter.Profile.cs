namespace ScriptHost.Runtime.Metering;

/// <content>
/// Which line spends what. Only code that was compiled for a profile calls these, and they do nothing without a <see cref="FuelProfile"/> on
/// this thread.
/// </content>
public sealed partial class Meter
{
    /// <summary>A charge of known price is about to be made.</summary>
    /// <param name="charge">Its number in the <see cref="FuelPlan"/>.</param>
    public void Charging(int charge) => FuelProfile.Of(this)?.Charging(charge, Fuel);

    /// <summary>A call is about to be made that may charge by size, or through what it calls.</summary>
    public void Leaving(int site) => FuelProfile.Of(this)?.Leaving(site, Fuel);

    /// <summary>Such a call has returned.</summary>
    public void Back(int site) => FuelProfile.Of(this)?.Back(site, Fuel);

    /// <summary>The site that pays for what has no known price; a method that anybody may call keeps it, and hands it back when it returns.</summary>
    public int Payer() => FuelProfile.Of(this)?.Payer ?? NoSite;
}
