using System.Diagnostics.Metrics;

namespace ScriptHost.Server.Http;

/// <summary>Counts decisions, as the metrics <c>scripthost.decisions</c> and <c>scripthost.stops</c> by point. Costs next to nothing while nobody listens.</summary>
internal sealed class DecisionCounters(IMeterFactory meters)
{
    private readonly Counter<long> _decisions = meters.Create("ScriptHost").CreateCounter<long>("scripthost.decisions", description: "Decisions made, stopped ones included");
    private readonly Counter<long> _stops = meters.Create("ScriptHost").CreateCounter<long>("scripthost.stops", description: "Decisions whose script gave no usable output");

    public void Count(string point, bool stopped)
    {
        if (_decisions.Enabled) _decisions.Add(1, KeyValuePair.Create<string, object?>("point", point));
        if (stopped && _stops.Enabled) _stops.Add(1, KeyValuePair.Create<string, object?>("point", point));
    }
}
