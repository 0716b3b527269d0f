using System.CommandLine;
using System.Text;
using ScriptHost.Cli.Starter;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Verification;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost new POINT --contract NAME@MAJOR</c>: a script that already passes its check.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var point = new Argument<string>("point") { Description = "The name production will ask: lower-case letters, digits and single hyphens." };
        point.Validators.Add(Slip.RefuseOptions);
        var contract = ContractOption.Make("The contract the script decides for.", required: true);
        var workspace = new WorkspaceOptions();
        var command = new Command("new", "Write a first script for a decision point, with its manifest and cases.") { point, contract };
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var name = parsed.GetRequiredValue(point);
            if (!ScriptName.IsValid(name)) throw new UsageException($"'{name}' cannot name a decision point. Write 1 to {ScriptName.MaxLength} lower-case letters, digits and single hyphens, such as 'credit-risk'.");
            var folder = Path.Combine(here.Scripts, name);
            if (Path.Exists(folder)) throw new UsageException($"'{Report.FromHere(folder)}' is there already and stays as it is. Choose another name, or change its script.");
            var loaded = WorkspaceOptions.Find(WorkspaceOptions.Load(here), parsed.GetValue(contract) ?? default); // required
            foreach (var file in terminal.Busy($"writing {name}", () => Files(terminal, name, loaded, cancellationToken))) Write(terminal, here.Scripts, file);
            EditorSettings.Write(terminal, here.Folder);
            terminal.Next($"check {name}{workspace.Repeat(parsed)}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<BundleFile> Files(Terminal terminal, string point, LoadedContract contract, CancellationToken cancellationToken)
    {
        var script = BundleFile.FromText($"{point}/{point}.csx", contract.Contract.Accept(new StarterScript(point)));
        var manifest = BundleFile.FromText($"{point}/script.yaml", $"contract: {contract.Id}\nowners: [{Environment.UserName}@example.test]\n");
        var gate = Gate.Run(Bundle.Create(point, script.Path, [script, manifest]), [contract], cancellationToken);
        foreach (var diagnostic in gate.Diagnostics) terminal.Say(DiagnosticText.Of(diagnostic, colours: false));
        return gate.Image is { } image ? [script, manifest, Cases(point, contract, image)] : [script, manifest];
    }

    private static BundleFile Cases(string point, LoadedContract contract, ScriptImage image)
    {
        var lines = new StringBuilder();
        foreach (var decision in contract.Contract.Accept(new LocalRun(image, contract, null, null, null)))
            lines.Append(Format.Line(new { Name = $"{decision.Name} of {contract.Id}", decision.Input, Expected = decision.Output, Tolerance = 1e-9 })).Append('\n');
        return BundleFile.FromText($"{point}/cases/{point}.jsonl", lines.ToString());
    }

    private static void Write(Terminal terminal, string root, BundleFile file)
    {
        var path = Path.Combine(root, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a path of a file below a folder
        using var stream = new FileStream(path, FileMode.CreateNew);
        stream.Write(file.Content.AsSpan());
        terminal.Data(Report.FromHere(path));
    }
}
