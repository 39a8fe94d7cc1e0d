using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Unicode;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>The JSON that a request brings: one object in which no name stands twice.</summary>
public sealed record JsonBody(JsonElement Root, byte[] Bytes)
{
    public const string MergePatch = "application/merge-patch+json";
    public const int Longest = 256 * 1024;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>What was sent, or why it cannot be read. Nothing at all is an object without anything, where that is allowed.</summary>
    public static async Task<(JsonBody? Body, ApiRefusal? Refusal)> ReadAsync(HttpRequest request, bool mayBeEmpty = false, int longest = Longest)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (request.ContentLength > longest) return (null, TooLarge(longest));
        var bytes = await BytesAsync(request, longest);
        if (bytes is null) return (null, TooLarge(longest));
        if (bytes.Length == 0 && mayBeEmpty) return (new(JsonDocument.Parse("{}").RootElement, bytes), null);
        if (!string.Equals(type, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) && !string.Equals(type, MergePatch, StringComparison.OrdinalIgnoreCase))
            return (null, new("BadMediaType", "Content-Type", type, $"Send JSON, as {MergePatch} to change a record and as {MediaTypeNames.Application.Json} else.", StatusCodes.Status415UnsupportedMediaType));
        return Read(bytes);
    }

    /// <summary>The same of a text that came some other way, in a form for one.</summary>
    public static (JsonBody? Body, ApiRefusal? Refusal) Read(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes)) return Refuse("This is not UTF-8, in which JSON is written. Send it in UTF-8.");
        // Some programs write a byte order mark, which says nothing here.
        var text = bytes.AsSpan().StartsWith(Mark) ? bytes.AsMemory(Mark.Length) : bytes;
        try
        {
            var root = Parse(text);
            if (HalfCharacter.In(root) is { } half) return (null, new("BadJson", half.At, null, half.Sentence));
            return root.ValueKind == JsonValueKind.Object ? (new(root, bytes), null) : Refuse("This is JSON, but no object. Send one: {…}.");
        }
        catch (JsonException problem)
        {
            return TwiceNamed.In(text, Strict.MaxDepth) is { } twice ? Refuse(twice.Sentence, twice.At)
                : Refuse(string.Create(CultureInfo.InvariantCulture, $"This is not JSON that can be read{(problem.LineNumber is { } line ? $": it goes wrong in line {line + 1}, byte {problem.BytePositionInLine + 1}" : "")}. Send one object, in UTF-8, with no more than {Strict.MaxDepth} levels."));
        }
    }

    private static (JsonBody?, ApiRefusal?) Refuse(string detail, string? at = null) => (null, new("BadJson", at, null, detail));

    private static ApiRefusal TooLarge(int longest) => new("TooLarge", null, null, $"A request may have {longest / 1024} KiB.", StatusCodes.Status413PayloadTooLarge);

    private static async Task<byte[]?> BytesAsync(HttpRequest request, int longest)
    {
        using var read = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int n; (n = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            if (read.Length + n > longest) return null;
            read.Write(part, 0, n);
        }
        return read.ToArray();
    }

    // Names are compared, which fails where one is no text: then what is wrong with it is looked for.
    private static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, Strict).RootElement;
        }
        catch (InvalidOperationException)
        {
            return JsonDocument.Parse(bytes, new() { MaxDepth = Strict.MaxDepth }).RootElement;
        }
    }
}
