namespace ScriptHost.Server.Tests;

/// <summary>Where the repository lies, and the plug-ins that were built with these tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Scripts { get; } = Path.Combine(Root, "scripts");

    public static string CreditPlugin { get; } = Output("src/Credit.Contract");

    public static string TransactionPlugin { get; } = Output("tests/Transaction.Contract");

    public static string Output(string project) => Path.Combine(Root, project, "bin", Configuration, "net10.0");

    // This assembly lies in <project>/bin/<configuration>/net10.0/.
    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!; // it lies that deep

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "ScriptHost.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
