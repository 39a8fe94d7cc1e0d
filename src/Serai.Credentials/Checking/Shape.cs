using System.Text.Json;

namespace Serai.Credentials;

/// <summary>How an object of a credential must be written: its type, and what its members are. Other members may be there.</summary>
/// <param name="type">What it must say that it is; null where it need not.</param>
internal sealed class Shape(string? type)
{
    private readonly Dictionary<string, Field> _fields = [];

    private delegate bool Rule(JsonElement value);

    private sealed record Field(Rule? Rule, Func<Shape>? Inner, bool IsMany, bool Needed);

    public Shape Text(params ReadOnlySpan<string> names) => Add(IsText, names);

    public Shape Needs(params ReadOnlySpan<string> names) => Add(IsText, names, needed: true);

    public Shape Uri(string name, bool needed = false) => Add(v => IsText(v) && Rules.IsUri(v.GetString()!), [name], needed);

    public Shape Moment(params ReadOnlySpan<string> names) => Add(v => IsText(v) && Rules.Moment(v.GetString()!) is not null, names);

    public Shape Truth(string name) => Add(v => v.ValueKind is JsonValueKind.True or JsonValueKind.False, [name], needed: true);

    public Shape Number(string name) => Add(v => v.ValueKind == JsonValueKind.Number, [name]);

    /// <summary>One object of a shape. Asked for late, as shapes hold each other.</summary>
    public Shape One(string name, Func<Shape> inner, bool needed = false)
    {
        _fields[name] = new(null, inner, IsMany: false, needed);
        return this;
    }

    /// <summary>One object of a shape, or a list of them.</summary>
    public Shape Many(string name, Func<Shape> inner)
    {
        _fields[name] = new(null, inner, IsMany: true, Needed: false);
        return this;
    }

    public IEnumerable<CheckFinding> Check(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) return [new(CheckReason.MalformedField, path)];
        var findings = new List<CheckFinding>();
        if (type is not null && !value.IsOfType(type)) findings.Add(new(CheckReason.TypeMissing, Below(path, "type")));
        foreach (var (name, field) in _fields)
        {
            if (value.Member(name) is not { } member)
            {
                if (field.Needed) findings.Add(new(CheckReason.FieldMissing, Below(path, name)));
            }
            else if (field.Inner is not null) findings.AddRange(CheckInner(field, member, Below(path, name)));
            else if (!field.Rule!(member)) findings.Add(new(CheckReason.MalformedField, Below(path, name)));
        }
        return findings;
    }

    private static IEnumerable<CheckFinding> CheckInner(Field field, JsonElement member, string path) => field.IsMany && member.ValueKind == JsonValueKind.Array
        ? member.EnumerateArray().SelectMany((each, i) => field.Inner!().Check(each, $"{path}[{i}]"))
        : field.Inner!().Check(member, path);

    private Shape Add(Rule rule, ReadOnlySpan<string> names, bool needed = false)
    {
        foreach (var name in names) _fields[name] = new(rule, null, IsMany: false, needed);
        return this;
    }

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
