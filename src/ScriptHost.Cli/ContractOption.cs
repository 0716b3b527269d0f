using System.CommandLine;
using ScriptHost.Contracts;

namespace ScriptHost.Cli;

/// <summary><c>--contract NAME@MAJOR</c>.</summary>
internal static class ContractOption
{
    public static Option<ContractId?> Make(string description, bool required = false) => new("--contract")
    {
        Description = description,
        HelpName = "NAME@MAJOR",
        Required = required,
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (ContractId.TryParse(text, out var id)) return id;
            result.AddError($"'{text}' is not a contract; write its name and major version, such as credit-risk@1.");
            return null;
        },
    };
}
