using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Whatever the text, the line answers with an image or with errors: it never throws and does not hang.</summary>
public sealed class MutantTests
{
    private const int Mutants = 300;

    [Fact]
    public void A_mutated_script_is_compiled_or_refused()
    {
        var cases = Cases.Files.Where(f => f != "large.csx").SelectMany(Cases.Of).ToList();
        var failures = new List<string>();
        for (var seed = 0; seed < Mutants; seed++)
        {
            var random = new Random(seed);
            var text = Mutated(cases[random.Next(cases.Count)].Text, random);
            var start = Stopwatch.GetTimestamp();
            try
            {
                var result = Some.Compile(text);
                if (result.Image is null && result.Diagnostics.All(d => d.Severity != Severity.Error)) failures.Add($"seed {seed}: neither an image nor an error");
            }
            catch (Exception e)
            {
                failures.Add($"seed {seed}: {e}");
            }
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(10)) failures.Add($"seed {seed}: took {Stopwatch.GetElapsedTime(start)}");
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    private static string Mutated(string text, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(text, options: SourceParser.Options).Select(t => t.ToFullString()).ToList();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var (a, b) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(3))
            {
                case 0: tokens[a] = " "; break;
                case 1: tokens.Insert(b, tokens[a]); break;
                default: (tokens[a], tokens[b]) = (tokens[b], tokens[a]); break;
            }
        }
        return string.Concat(tokens);
    }
}
