using System.Reflection;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>What the project file says about this build.</summary>
internal static class Built
{
    public static string Repository { get; } = Metadata("Repository");

    public static string CommandLine { get; } = Metadata("CommandLine");

    private static string Metadata(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!; // the project file gives it
}
