using System.Globalization;

namespace Serai.Forms;

/// <summary>Where an answer stands: a field, or a field in an entry of a group. Written <c>title</c> and <c>authors.2.name</c>.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Group">The group's id; null outside groups.</param>
/// <param name="Entry">The entry in the group, from 0; 0 outside groups.</param>
public readonly record struct FieldPath(string Field, string? Group = null, int Entry = 0)
{
    /// <summary>Reads a path as it is written; whether a form has such a field is another question.</summary>
    public static bool TryRead(string? text, out FieldPath path)
    {
        var parts = (text ?? "").Split('.');
        path = parts.Length == 3 && parts[1].Length <= 4 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new(parts[2], parts[0], entry) : new(parts[0]);
        return path.ToString() == text && path.Field.Length > 0 && path.Group is not "";
    }

    /// <summary>The path as forms on pages name their inputs.</summary>
    public override string ToString() => Group is null ? Field : string.Create(CultureInfo.InvariantCulture, $"{Group}.{Entry}.{Field}");
}
