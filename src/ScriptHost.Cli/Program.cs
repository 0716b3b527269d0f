using System.CommandLine;
using ScriptHost.Cli;
using ScriptHost.Cli.Commands;

if (args is ["worker", var kind, .. var places]) return WorkerVerb.Run(kind, [.. places]);

var terminal = new Terminal();
var root = new RootCommand("ScriptHost: a data scientist's .csx file is the production code.")
{
    NewCommand.Create(terminal),
    CheckCommand.Create(terminal),
    ExplainCommand.Create(terminal),
    FixCommand.Create(terminal),
    TestCommand.Create(terminal),
    DiffCommand.Create(terminal),
    ReviewCommand.Create(terminal),
    RunCommand.Create(terminal),
    ServeCommand.Create(terminal),
    DeployCommand.Create(terminal),
    VersionsCommand.Create(terminal),
    RollbackCommand.Create(terminal),
    CapturesCommand.Create(terminal),
    ReplayCommand.Create(terminal),
    WhyCommand.Create(terminal),
    SandboxCommand.Create(terminal),
    AllowListCommand.Create(terminal),
    LspCommand.Create(),
    VersionCommand.Create(terminal),
};
return await CommandLine.RunAsync(root, args, terminal).ConfigureAwait(false);
