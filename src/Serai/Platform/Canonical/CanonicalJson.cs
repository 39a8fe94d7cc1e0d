using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Platform.Canonical;

/// <summary>
/// The one way in which a JSON value is written where its bytes are signed: the JSON Canonicalization Scheme (RFC 8785). Two that mean
/// the same have the same bytes, whoever wrote them and in whatever order.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How many arrays and objects may stand within each other.</summary>
    public const int Deepest = 64;

    /// <summary>The canonical form of JSON as bytes of UTF-8.</summary>
    /// <exception cref="CanonicalRefused">It is no JSON, or JSON that has no canonical form.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = Deepest });
            return Of(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new CanonicalRefused(CanonicalProblem.NotJson, problem.Message);
        }
    }

    /// <exception cref="CanonicalRefused">It has no canonical form.</exception>
    public static byte[] Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <exception cref="CanonicalRefused">It has no canonical form.</exception>
    public static byte[] Of(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The SHA-256 of bytes, as 64 hexadecimal digits in lower case.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value.EnumerateObject().Select(p => (Read(() => p.Name)!, p.Value)), depth, Write);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value.EnumerateArray(), depth, Write);
                break;
            case JsonValueKind.String:
                CanonicalText.Write(text, Read(value.GetString)!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.TryGetDouble(out var number) ? number : double.NaN, value.GetRawText()));
                break;
            case JsonValueKind.Undefined:
                throw new CanonicalRefused(CanonicalProblem.NotJson);
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteObject(text, Members(members), depth, Write);
                break;
            case JsonArray items:
                WriteArray(text, items, depth, Write);
                break;
            case JsonValue value when value.TryGetValue<JsonElement>(out var element):
                Write(text, element, depth);
                break;
            default:
                WriteValue(text, node.GetValue<object>());
                break;
        }
    }

    private static void WriteValue(StringBuilder text, object value)
    {
        switch (value)
        {
            case string words:
                CanonicalText.Write(text, words);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case IConvertible and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal):
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                text.Append(Number(number, Convert.ToString(value, CultureInfo.InvariantCulture)!));
                break;
            default:
                Write(text, JsonSerializer.SerializeToElement(value), 0);
                break;
        }
    }

    private static void WriteObject<T>(StringBuilder text, IEnumerable<(string Name, T Value)> members, int depth, Action<StringBuilder, T, int> write)
    {
        Deeper(depth);
        // By UTF-16 code units, as RFC 8785, 3.2.3 asks: what an ordinal comparison of strings does here.
        var sorted = members.OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        text.Append('{');
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i > 0 && sorted[i].Name == sorted[i - 1].Name)
                throw new CanonicalRefused(CanonicalProblem.NameTwice, sorted[i].Name);
            if (i > 0)
                text.Append(',');
            CanonicalText.Write(text, sorted[i].Name);
            text.Append(':');
            write(text, sorted[i].Value, depth + 1);
        }

        text.Append('}');
    }

    private static void WriteArray<T>(StringBuilder text, IEnumerable<T> items, int depth, Action<StringBuilder, T, int> write)
    {
        Deeper(depth);
        text.Append('[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            write(text, item, depth + 1);
        }

        text.Append(']');
    }

    // A node reads its members when it is first asked, and throws where one is there twice.
    private static List<(string Name, JsonNode? Value)> Members(JsonObject members)
    {
        try
        {
            return [.. members.Select(m => (m.Key, m.Value))];
        }
        catch (ArgumentException problem)
        {
            throw new CanonicalRefused(CanonicalProblem.NameTwice, problem.Message);
        }
        catch (InvalidOperationException problem)
        {
            throw new CanonicalRefused(CanonicalProblem.LoneSurrogate, problem.Message);
        }
    }

    // Text is decoded when it is asked for, and throws where it is no Unicode.
    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException problem)
        {
            throw new CanonicalRefused(CanonicalProblem.LoneSurrogate, problem.Message);
        }
    }

    private static string Number(double number, string written) =>
        double.IsFinite(number) ? Es6Number.Text(number) : throw new CanonicalRefused(CanonicalProblem.NumberBeyondDouble, written);

    private static void Deeper(int depth)
    {
        if (depth >= Deepest)
            throw new CanonicalRefused(CanonicalProblem.TooDeep);
    }
}
