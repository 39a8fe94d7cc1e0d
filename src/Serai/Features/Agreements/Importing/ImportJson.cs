using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serai.Features.Agreements.Importing;

/// <summary>How an import keeps what was said of it.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Form)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Form);
}
