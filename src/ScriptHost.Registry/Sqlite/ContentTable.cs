using Dapper;
using Microsoft.Data.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>Bundles and images under their hashes. Never trusted when read: every byte is hashed again.</summary>
internal static class ContentTable
{
    // Content that is there already differs only when the file was damaged: it is put right, so that deploying a bundle again helps.
    public static void Keep(SqliteConnection write, Bundle bundle) => write.Execute(
        """
        INSERT INTO bundle (id, json) VALUES (@id, @json)
        ON CONFLICT (id) DO UPDATE SET json = excluded.json WHERE json <> excluded.json
        """,
        new { id = bundle.Id.Value, json = bundle.ToJson() });

    /// <inheritdoc cref="Keep(SqliteConnection, Bundle)"/>
    public static void Keep(SqliteConnection write, ScriptImage image) => write.Execute(
        """
        INSERT INTO image (seal, bytes) VALUES (@seal, @bytes)
        ON CONFLICT (seal) DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes
        """,
        new { seal = image.Seal, bytes = image.ToBytes() });

    public static Bundle? FindBundle(SqliteConnection read, BundleId id)
    {
        var json = read.QuerySingleOrDefault<byte[]>("SELECT json FROM bundle WHERE id = @id", new { id = id.Value });
        if (json is null) return null;
        try
        {
            var bundle = Bundle.FromJson(json);
            return bundle.Id == id ? bundle : throw new RegistryException(Changed(read, id, $"it hashes to {bundle.Id.Short}"));
        }
        catch (BundleException e)
        {
            throw new RegistryException(Changed(read, id, e.Message), e);
        }
    }

    public static ScriptImage? FindImage(SqliteConnection read, string seal)
    {
        var bytes = read.QuerySingleOrDefault<byte[]>("SELECT bytes FROM image WHERE seal = @seal", new { seal });
        if (bytes is null) return null;
        var image = ScriptImage.FromBytes(bytes);
        return image.Seal == seal ? image : throw new ImageException($"The registry keeps the image {image.Seal[..8]} in the place of {seal}. Deploy the bundle again.");
    }

    private static string Changed(SqliteConnection read, BundleId id, string what) =>
        SqliteTrouble.Damaged(SqliteDatabase.Registry, read.DataSource, $"bundle {id} was changed after it was stored ({what.TrimEnd('.')})");
}
