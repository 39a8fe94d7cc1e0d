using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime.Text;

namespace Serai.Platform.History;

/// <summary>Values of rows as JSON, the same on every database, and back.</summary>
public static class RowJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonObject row) => row.ToJsonString(Options);

    public static JsonObject Read(string text) => JsonNode.Parse(text)!.AsObject();

    /// <exception cref="NotSupportedException">No way is known to write such a value.</exception>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int whole => JsonValue.Create(whole),
        long whole => JsonValue.Create(whole),
        double number => JsonValue.Create(number),
        // With all its digits, and no other than it has.
        decimal amount => JsonValue.Create(amount.ToString(CultureInfo.InvariantCulture)),
        Guid id => JsonValue.Create(id.ToString("D")),
        EdtfDate date => JsonValue.Create(EdtfCache.Stored(date)),
        // As precise as the databases keep it.
        Instant instant => JsonValue.Create(InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10))),
        LocalDate day => JsonValue.Create(LocalDatePattern.Iso.Format(day)),
        DateTimeOffset time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        Enum word => JsonValue.Create(word.ToString()),
        _ => throw new NotSupportedException($"The history cannot write a {value.GetType()}."),
    };

    /// <summary>What <see cref="Of"/> wrote, as the property takes it.</summary>
    public static object? Value(JsonNode? node, IReadOnlyProperty property)
    {
        if (node is null) return null;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string)) return node.GetValue<string>();
        if (type == typeof(bool)) return node.GetValue<bool>();
        if (type == typeof(int)) return node.GetValue<int>();
        if (type == typeof(long)) return node.GetValue<long>();
        if (type == typeof(double)) return node.GetValue<double>();
        var text = node.GetValue<string>();
        if (type == typeof(decimal)) return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (type == typeof(Guid)) return Guid.ParseExact(text, "D");
        if (type == typeof(EdtfDate)) return EdtfCache.Parse(text);
        if (type == typeof(Instant)) return InstantPattern.ExtendedIso.Parse(text).Value;
        if (type == typeof(LocalDate)) return LocalDatePattern.Iso.Parse(text).Value;
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
        if (type == typeof(byte[])) return Convert.FromBase64String(text);
        if (type.IsEnum) return Enum.Parse(type, text);
        throw new NotSupportedException($"The history cannot read a {type}.");
    }

    /// <summary>A row of these columns, which no context knows yet.</summary>
    public static object Row(IEntityType type, JsonObject columns)
    {
        var made = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        foreach (var property in type.GetProperties())
            if (columns.TryGetPropertyValue(property.GetColumnName(), out var value))
                property.PropertyInfo!.SetValue(made, Value(value, property));
        return made;
    }

    /// <summary>A row's key as text.</summary>
    public static string Key(IEnumerable<object?> values) => string.Join('|', values.Select(v => Of(v)?.ToString()));
}
