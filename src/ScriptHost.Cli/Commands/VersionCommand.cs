using System.CommandLine;
using System.Reflection;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost version</c>: everything that decides what a bundle becomes.</summary>
internal static class VersionCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Format();
        var command = new Command("version", "Print the versions of the product, its runtime, compiler and allow-list.") { format.Option };
        command.SetAction(parsed =>
        {
            var facts = new { Product = Product, Runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription, Compiler = ScriptCompiler.Stamp, AllowList = AllowList.Default.Hash };
            if (format.IsJson(parsed)) Format.Json(terminal, facts);
            else terminal.Data($"scripthost {facts.Product}\nruntime    {facts.Runtime}\ncompiler   {facts.Compiler}\nallow-list {facts.AllowList}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Product => typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
