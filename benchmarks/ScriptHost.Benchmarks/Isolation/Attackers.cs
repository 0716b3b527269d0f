using System.Text;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>Scripts that pass the gate on the samples, and attack when a request's identifier says so.</summary>
internal static class Attackers
{
    public static IReadOnlyList<(string Point, string Script)> Scripts { get; } =
    [
        ("attack-time", Attacking("for (var i = 0; ; i++) if (i < 0) break;")),
        ("attack-memory", Attacking("var all = new List<double[]>(); while (true) all.Add(new double[100_000]);")),
        ("attack-stack", Attacking("Down(0);") + "double Down(int n) => Down(n + 1) + 1;\n"),
        ("attack-catch", Attacking("while (true) { try { Down(0); } catch (ArithmeticException) { } finally { for (var i = 0; i < 1000; i++) if (i < 0) break; } }") + "double Down(int n) => Down(n + 1) + 1;\n"),
    ];

    public static byte[] Request(string id) => Encoding.UTF8.GetBytes(
        $$$"""{"id":"{{{id}}}","customerId":"c-1","amount":10.5,"currency":"EUR","country":"DE","at":"2026-01-02T10:15:00+00:00","recentAmounts":[1,2,3],"features":{}}""");

    private static string Attacking(string attack) => $"Decision Score(Transaction tx)\n{{\nif (tx.Id == \"attack\")\n{{\n{attack}\n}}\nreturn Decision.Approve(tx.Amount);\n}}\n";
}
