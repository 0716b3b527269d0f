using System.Text;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>Mutants for people: the score, and for each mistake that no test notices an input that would.</summary>
internal static class MutationText
{
    public static string Of(Tested tested, MutationReport mutation)
    {
        var text = new StringBuilder();
        text.AppendLine($"{tested.Script.Name}: mistakes noticed {new Share(mutation.Noticed, mutation.Counted)}");
        foreach (var survivor in mutation.Results.Where(r => r.Fate == MutantFate.Survived)) Survivor(text, tested, survivor);
        return text.ToString().TrimEnd();
    }

    /// <summary>What was changed, in a few words.</summary>
    public static string Change(Compiler.Copies.Mutant mutant) => $"{mutant.Kind}: {Short(mutant.Was)} becomes {(mutant.Becomes.Length == 0 ? "nothing" : Short(mutant.Becomes))}";

    private static void Survivor(StringBuilder text, Tested tested, MutantResult survivor)
    {
        var mutant = survivor.Mutant;
        text.AppendLine(FormattableString.Invariant($"  no test notices {tested.FromHere(mutant.Path)}:{mutant.Line}:{mutant.Column}"));
        text.AppendLine($"    {Change(mutant)}");
        if (survivor.Witness is not { } witness)
        {
            text.AppendLine("    no input was found that tells them apart; it may make no difference");
            return;
        }
        text.AppendLine($"    try {(witness.Input.Nearest.Length == 0 ? "this input" : witness.Input.Nearest + " of the contract")}{string.Concat(witness.Input.Fields.Select(f => $",\n      {f.Name} = {f.Value}"))}");
        text.AppendLine($"      decides   {witness.Script}");
        text.AppendLine($"      mistaken  {witness.Mutated}");
    }

    private static string Short(string code)
    {
        var text = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"'{(text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…"))}'";
    }
}
