using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>The versions of all points.</summary>
internal static class VersionTable
{
    private const string Select =
        """
        SELECT point, number, bundle, image, contract_name AS contractName, contract_major AS contractMajor, created_at AS createdAt, actor, note
        FROM version
        """;

    public static AddedVersion Add(SqliteWrite write, Bundle bundle, ScriptImage image, string actor, string? note)
    {
        ContentTable.Keep(write.Connection, bundle);
        ContentTable.Keep(write.Connection, image);
        if (Find(write.Connection, bundle, image) is { } present) return new AddedVersion(present, IsNew: false);
        var number = write.Connection.ExecuteScalar<int>("SELECT COALESCE(MAX(number), 0) + 1 FROM version WHERE point = @point", new { point = bundle.Point });
        var version = new PointVersion(bundle.Point, number, bundle.Id, image.Seal, image.Facts.Contract, write.At.ToUniversalTime(), actor, note);
        Insert(write, version);
        AuditTable.Add(write, new AuditEvent(actor, AuditAction.VersionCreated, version.Point, From: null, To: number, note));
        return new AddedVersion(version, IsNew: true);
    }

    public static PointVersion? ReplaceImage(SqliteWrite write, string point, int number, ScriptImage image, string actor)
    {
        if (Find(write.Connection, point, number) is not { } version) return null;
        if (image.Facts.Bundle != version.Bundle || image.Facts.Point != point)
            throw new ArgumentException($"The image was compiled from bundle {image.Facts.Bundle} of '{image.Facts.Point}'; version {number} of '{point}' is bundle {version.Bundle}.", nameof(image));
        ContentTable.Keep(write.Connection, image);
        if (version.ImageSeal == image.Seal) return version;
        var replaced = version with { ImageSeal = image.Seal, Contract = image.Facts.Contract };
        write.Connection.Execute(
            """
            UPDATE version SET image = @image, contract_name = @contractName, contract_major = @contractMajor
            WHERE point = @point AND number = @number
            """,
            new { image = image.Seal, contractName = replaced.Contract.Name, contractMajor = replaced.Contract.Major, point, number });
        AuditTable.Add(write, new AuditEvent(actor, AuditAction.ImageReplaced, point, From: number, To: number, $"image {version.ImageSeal} became {image.Seal}"));
        return replaced;
    }

    public static PointVersion? Find(SqliteConnection read, string point, int number) => read.QuerySingleOrDefault<Row>(
        $"{Select} WHERE point = @point AND number = @number",
        new { point, number })?.ToVersion();

    public static bool HasAny(SqliteConnection read, string point) =>
        read.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM version WHERE point = @point)", new { point });

    public static ImmutableArray<PointVersion> Page(SqliteConnection read, string point, int? before, int limit) =>
    [
        .. read.Query<Row>(
            $"""
            {Select}
            WHERE point = @point AND number < @before
            ORDER BY number DESC LIMIT @limit
            """,
            new { point, before = before ?? long.MaxValue, limit }).Select(row => row.ToVersion()),
    ];

    // Replaced images can make two versions alike; the newer one speaks for both.
    private static PointVersion? Find(SqliteConnection read, Bundle bundle, ScriptImage image) => read.QueryFirstOrDefault<Row>(
        $"""
        {Select}
        WHERE point = @point AND bundle = @bundle AND image = @image
        ORDER BY number DESC LIMIT 1
        """,
        new { point = bundle.Point, bundle = bundle.Id.Value, image = image.Seal })?.ToVersion();

    private static void Insert(SqliteWrite write, PointVersion version) => write.Connection.Execute(
        """
        INSERT INTO version (point, number, bundle, image, contract_name, contract_major, created_at, actor, note)
        VALUES (@Point, @Number, @bundle, @ImageSeal, @contractName, @contractMajor, @at, @Actor, @Note)
        """,
        new
        {
            version.Point, version.Number, bundle = version.Bundle.Value, version.ImageSeal,
            contractName = version.Contract.Name, contractMajor = version.Contract.Major, at = write.AtText, version.Actor, version.Note,
        });

    /// <summary>In the order of <see cref="Select"/>, in SQLite's types.</summary>
    private sealed record Row(
        string Point, long Number, string Bundle, string Image, string ContractName, long ContractMajor, string CreatedAt, string Actor, string? Note)
    {
        public PointVersion ToVersion() => new(
            Point, (int)Number, new BundleId(Bundle), Image, new ContractId(ContractName, (int)ContractMajor), UtcText.Read(CreatedAt), Actor, Note);
    }
}
