using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>What <c>script.yaml</c> says. Budget values it leaves out come from the contract.</summary>
public sealed record Manifest(ContractId Contract, ImmutableArray<string> Owners, IsolationMode Isolation, long? Fuel, long? AllocationBytes, int? Depth, TimeSpan? Deadline)
{
    public Budget BudgetOver(Budget contractDefault) => new(
        Fuel ?? contractDefault.Fuel,
        AllocationBytes ?? contractDefault.AllocationBytes,
        Depth ?? contractDefault.Depth,
        Deadline ?? contractDefault.Deadline);
}
