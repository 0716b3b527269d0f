using System.CommandLine;
using ScriptHost.LanguageServer;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost lsp</c>: what editors start. Standard output belongs to the protocol.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var contract = ContractOption.Make("The contract of files that belong to no point.");
        var stdio = new Option<bool>("--stdio") { Description = "Speak over stdin and stdout, as always; some editors ask for it.", Hidden = true };
        var workspace = new WorkspaceOptions();
        var command = new Command("lsp", "Serve an editor over stdin and stdout (Language Server Protocol).") { contract, stdio };
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (input, output) = (System.Console.OpenStandardInput(), System.Console.OpenStandardOutput());
            System.Console.SetOut(System.Console.Error);
            var (contracts, scripts) = workspace.Given(parsed);
            var server = new EditorServer(new EditorServerOptions(contracts, scripts, parsed.GetValue(contract), places => new IsolatedChecker(places), Environment.ProcessPath, new TestFiles(TestApi.With, (script, tests) => TestBundle.Of(script, tests).Tests)) { Likely = Environment.CurrentDirectory });
            return server.RunAsync(input, output, System.Console.Error, cancellationToken);
        });
        return command;
    }
}
