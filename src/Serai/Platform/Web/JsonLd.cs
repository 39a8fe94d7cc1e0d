using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Serai.Platform.Web;

/// <summary>Writes schema.org descriptions.</summary>
public static partial class JsonLd
{
    public const string Context = "https://schema.org";

    // Every script as it is; what could end the script element stays escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As JSON, without the entries that have no value.</summary>
    public static string Write(Dictionary<string, object?> thing) =>
        JsonSerializer.Serialize(thing.Where(t => t.Value is not null).ToDictionary(t => t.Key, t => t.Value), Options);

    public static string Address(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    /// <summary>The date where schema.org can hold it (a year, a month, a day); null for one that is less sure than that.</summary>
    public static string? Date(EdtfDate? date) => date is not null && Plain().IsMatch(date.Text) ? date.Text : null;

    [GeneratedRegex(@"^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
