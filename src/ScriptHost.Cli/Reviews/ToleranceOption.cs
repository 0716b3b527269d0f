using System.CommandLine;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary><c>--tolerance</c>: up to where two numbers are the same decision.</summary>
internal static class ToleranceOption
{
    public static Option<double> Make()
    {
        var option = new Option<double>("--tolerance") { Description = "Numbers that differ by no more than this, over the larger of them or 1, are the same decision; 0 is every bit. Default: 1e-9.", DefaultValueFactory = _ => ReviewTools.DefaultTolerance, HelpName = "X" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0 and <= 1)) result.AddError("--tolerance must be a number from 0 to 1, such as 1e-9.");
        });
        return option;
    }
}
