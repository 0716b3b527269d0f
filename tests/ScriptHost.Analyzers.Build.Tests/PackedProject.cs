using System.Reflection;
using System.Text.Json;

namespace ScriptHost.Analyzers.Build.Tests;

/// <summary>A fresh project outside of the repository, which has a contract of its own, scripts below it, and the package from a folder of packages.</summary>
public sealed class PackedProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-package-");

    public PackedProject()
    {
        var feed = Path.Combine(_folder.FullName, "feed");
        Dotnet.Run(Repository, mayFail: false, "pack", Path.Combine(Repository, "analyzers", "ScriptHost.Analyzers.Build"), "-c", Metadata("Configuration"), "--no-build", "-o", feed);
        Folder = Path.Combine(_folder.FullName, "project");
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "tests", "Lending.Contract"), "*.cs")) File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        Write("project.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><RestorePackagesPath>{_folder.FullName}/packages</RestorePackagesPath></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ScriptHost.Analyzers" Version="*" PrivateAssets="all" />
                <Reference Include="{typeof(ScriptHost.Contracts.Budget).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="local" value="{feed}" /></packageSources></configuration>""");
        Write(".editorconfig", "root = true\n");
    }

    public static string Repository { get; } = Metadata("Repository");

    public string Folder { get; }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // below the folder
        File.WriteAllText(full, text);
    }

    /// <summary>All that <c>dotnet build</c> finds, by the compiler's own log.</summary>
    public IReadOnlyList<BuildFinding> Build()
    {
        var log = Path.Combine(_folder.FullName, "build.sarif");
        File.Delete(log);
        var output = Dotnet.Run(Folder, mayFail: true, "build", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1");
        Assert.True(File.Exists(log), output);
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => !r.TryGetProperty("suppressions", out var s) || s.GetArrayLength() == 0).Select(BuildFinding.Of)];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Metadata(string key) => typeof(PackedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!; // written by the project file
}

/// <summary>One result of the compiler's log.</summary>
public sealed record BuildFinding(string Id, string Level, string Path, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    public static BuildFinding Of(JsonElement result)
    {
        var place = result.TryGetProperty("locations", out var locations) ? locations[0].GetProperty("physicalLocation") : default;
        var region = place.ValueKind == JsonValueKind.Object && place.TryGetProperty("region", out var found) ? found : default;
        int Number(string name, int otherwise) => region.ValueKind == JsonValueKind.Object && region.TryGetProperty(name, out var number) ? number.GetInt32() : otherwise;
        var line = Number("startLine", 0);
        return new BuildFinding(
            result.GetProperty("ruleId").GetString()!, // SARIF requires it
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning", // a string
            place.ValueKind == JsonValueKind.Object ? new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath : "", // as above
            line, Number("startColumn", 1), Number("endLine", line), Number("endColumn", Number("startColumn", 1)),
            result.GetProperty("message").GetProperty("text").GetString()!); // as above
    }
}
