using System.Globalization;
using Credit;
using Credit.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScriptHost.Runtime;

// An application that decides in process: `ScriptHost.EmbeddedSample <data folder>` prints a decision for each line of standard input,
// which is a loan amount, and at its end the assemblies it has loaded. Tests read both.
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Services.AddScriptHost(options =>
{
    options.DataFolder = args[0];
    options.Contracts.Add(new CreditRisk());
    options.PollInterval = TimeSpan.FromMilliseconds(50);
});

using var host = builder.Build();
await host.StartAsync();
var credit = host.Services.GetRequiredService<IDecisionPoint<Applicant, CreditDecision>>();
var named = host.Services.GetRequiredKeyedService<IDecisionPoint<Applicant, CreditDecision>>("credit-risk");
var doubtful = new CreditRisk().Samples[1];

while (Console.ReadLine() is { Length: > 0 } line)
{
    var decision = credit.Decide(doubtful with { LoanAmount = double.Parse(line, CultureInfo.InvariantCulture) });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{named.Name}@{decision.Version} {decision.Output?.Outcome} {decision.Output?.Risk:F6}"));
}
foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Order(StringComparer.Ordinal)) Console.WriteLine("loaded " + assembly);
await host.StopAsync();
