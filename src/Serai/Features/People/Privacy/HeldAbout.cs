using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Platform.Privacy;

namespace Serai.Features.People.Privacy;

/// <summary>All that is held about one person, from all who hold something.</summary>
public sealed class HeldAbout(DeletePerson persons, IEnumerable<IHeldOfPerson> parts)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null where there is no such person.</returns>
    public async Task<IReadOnlyList<HeldPart>?> OfAsync(Guid id, CancellationToken stop)
    {
        if (await persons.OfAsync(id, id, stop) is not { } person) return null;
        var held = new List<HeldPart>();
        foreach (var part in parts)
            held.Add(new(part.Name, part.Texts, await part.ExportAsync(person, stop)));
        return held;
    }

    /// <summary>The same as a file: an object with a list for each kind of thing.</summary>
    public async Task<byte[]?> FileAsync(Guid id, Instant now, CancellationToken stop)
    {
        if (await OfAsync(id, stop) is not { } held) return null;
        var file = new JsonObject { ["taken"] = NodaTime.Text.InstantPattern.ExtendedIso.Format(now) };
        foreach (var part in held)
            file[part.Name] = new JsonArray([.. part.Rows]);
        return JsonSerializer.SerializeToUtf8Bytes(file, Options);
    }
}

/// <summary>One kind of thing that is held.</summary>
public sealed record HeldPart(string Name, Type Texts, IReadOnlyList<JsonObject> Rows);
