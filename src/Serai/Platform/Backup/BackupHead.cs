using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serai.Platform.Backup;

/// <summary>The first line of a backup.</summary>
/// <param name="Format">Of the file; this program reads <see cref="Known"/> and those before.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Layout">The layout of its tables: <see cref="Rows.LayoutNames"/>.</param>
/// <param name="Database">What it was made of, for whoever reads it.</param>
/// <param name="Taken">When, in ISO 8601: all in it is of this moment.</param>
public sealed record BackupHead(
    [property: JsonPropertyName("serai-backup"), JsonRequired] int Format, string Program, string Layout, string Database, string Taken)
{
    public const int Known = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>A line before the rows of a table: its name, and what each cell of them is.</summary>
/// <param name="Columns">By name, in the order of the cells: see <see cref="Rows.CellKind"/>.</param>
public sealed record BackupTable([property: JsonRequired] string Table, IReadOnlyDictionary<string, string> Columns);

/// <summary>The last line.</summary>
/// <param name="End">Rows of each table.</param>
/// <param name="Sha256">Of all bytes before this line, in hexadecimal.</param>
public sealed record BackupEnd([property: JsonRequired] IReadOnlyDictionary<string, long> End, string Sha256);

/// <summary>The file cannot be taken for a backup, or not by this program.</summary>
public sealed class BackupRefused(string message) : Cli.CommandRefused(message);
