using System.Text.Encodings.Web;
using System.Text.Json;

namespace Serai.Platform.Files;

/// <summary>One JSON object a line.</summary>
public sealed class NdjsonFormat : ExportFormat
{
    private const int FlushAt = 1 << 15;

    public override string Name => "ndjson";
    public override string ContentType => "application/x-ndjson; charset=utf-8";

    public override async Task WriteAsync(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, Stream to, CancellationToken stop)
    {
        using var buffer = new MemoryStream(FlushAt * 2);
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var names = columns.Select(c => JsonEncodedText.Encode(c)).ToArray();
        await foreach (var row in rows.WithCancellation(stop))
        {
            Write(json, names, row);
            buffer.WriteByte((byte)'\n');
            if (buffer.Length < FlushAt) continue;
            await Flush(buffer, to, stop);
        }
        await Flush(buffer, to, stop);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText[] names, object?[] row)
    {
        json.WriteStartObject();
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            JsonSerializer.Serialize(json, row[i]);
        }
        json.WriteEndObject();
        json.Flush();
        json.Reset();
    }

    private static async Task Flush(MemoryStream buffer, Stream to, CancellationToken stop)
    {
        await to.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), stop);
        buffer.SetLength(0);
    }
}
