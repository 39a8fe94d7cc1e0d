using System.Net.Mime;
using System.Text.Json;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>The JSON that a request brings: one object in which no name stands twice.</summary>
public sealed record JsonBody(JsonElement Root, byte[] Bytes)
{
    public const string MergePatch = "application/merge-patch+json";
    public const int Longest = 256 * 1024;

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
        try
        {
            var root = Parse(bytes);
            if (HalfCharacter.In(root) is { } half) return (null, new("BadJson", half.At, null, half.Sentence));
            if (root.ValueKind == JsonValueKind.Object) return (new(root, bytes), null);
        }
        catch (JsonException)
        {
            // Told below.
        }
        return (null, new("BadJson", null, null, "This is not JSON that can be read: send one object, in UTF-8, in which no name stands twice."));
    }

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
    private static JsonElement Parse(byte[] bytes)
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
