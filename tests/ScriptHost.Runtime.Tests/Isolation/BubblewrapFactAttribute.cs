using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Runtime.Tests.Isolation;

/// <summary>A fact about workers in bubblewrap, which runs where bubblewrap works.</summary>
public sealed class BubblewrapFactAttribute : FactAttribute
{
    public BubblewrapFactAttribute()
    {
        if (Confinement.OfThisHost.Level != IsolationLevel.Bubblewrap) Skip = "There is no bwrap on the PATH, or the kernel does not let it work. Install bubblewrap to run it.";
    }
}
