using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks.Http;

/// <summary>A warm deploy of the credit script, upload to live, with its stages; and a cold start of the server with its images in the registry.</summary>
internal static class DeployTimes
{
    private const int Deploys = 15;
    private const int Starts = 5;

    public static async Task PrintAsync()
    {
        var data = Directory.CreateTempSubdirectory("scripthost-deploys-");
        using (var server = Child.Start("serve-scripthost", data.FullName))
        {
            using var http = new HttpClient { BaseAddress = server.Url };
            var bundle = BundleReader.Read(Path.Combine(Subjects.RepositoryRoot, "scripts"), "credit-risk").Bundle!; // the repository's script is sound
            for (var i = 0; i < Deploys; i++)
            {
                var changed = Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => f.Path != bundle.EntryPath ? f
                    : BundleFile.FromText(f.Path, Encoding.UTF8.GetString(f.Content.AsSpan()) + $"\n// deploy {i}\n")));
                using var content = new ByteArrayContent(changed.ToJson());
                content.Headers.ContentType = new("application/json");
                var response = await http.PostAsync("/v1/points/credit-risk/versions?deploy=true", content);
                response.EnsureSuccessStatusCode();
                var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!; // JSON
                Console.WriteLine($"deploy {i + 1,2}: {answer["stages"]?.ToJsonString()}");
            }
        }
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var server = Child.Start("serve-scripthost", data.FullName);
            starts.Add(server.Ready.TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start with images in the registry, process start to answering: {string.Join(", ", starts.Select(s => s.ToString("F0", CultureInfo.InvariantCulture)))} ms"));
        data.Delete(recursive: true);
    }
}
