using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Serai.Forms;

/// <summary>Reads an object member by member, tells what is wrong, and at the end names the members that nobody asked for.</summary>
internal sealed class Members
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = [];
    private readonly List<JsonProblem> problems;
    private readonly string path;

    private Members(JsonElement json, string path, List<JsonProblem> problems)
    {
        (this.path, this.problems) = (path, problems);
        foreach (var member in json.EnumerateObject())
            if (!members.TryAdd(member.Name, member.Value))
                Tell(member.Name, JsonProblemCode.DuplicateMember);
    }

    /// <summary>Reads a whole text; gives back null where it is not JSON or anything in it is refused.</summary>
    public static T? Read<T>(string json, List<JsonProblem> problems, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair is found only when the text that holds it is asked for.
            problems.Add(new("", JsonProblemCode.NotJson));
            return null;
        }
    }

    public static Members? Of(JsonElement json, string path, List<JsonProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.Object)
            return new(json, path, problems);
        problems.Add(new(path, JsonProblemCode.WrongType));
        return null;
    }

    public IEnumerable<string> Names => members.Keys;

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Tell(string name, JsonProblemCode code) => problems.Add(new(PathOf(name), code));

    public bool Has(string name) => members.ContainsKey(name);

    public JsonElement? Any(string name, bool needed = false)
    {
        asked.Add(name);
        if (members.TryGetValue(name, out var value))
            return value;
        if (needed)
            Tell(name, JsonProblemCode.MissingMember);
        return null;
    }

    public string? Text(string name, bool needed = false) => Of(name, JsonValueKind.String, needed)?.GetString();

    public bool Flag(string name)
    {
        var value = Any(name);
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            Tell(name, JsonProblemCode.WrongType);
        return value is { ValueKind: JsonValueKind.True };
    }

    public decimal? Number(string name, bool needed = false)
    {
        if (Of(name, JsonValueKind.Number, needed) is not { } value)
            return null;
        if (StrictNumber.TryRead(value.GetRawText(), out var number))
            return number;
        Tell(name, JsonProblemCode.NotANumber);
        return null;
    }

    public long? Whole(string name, bool needed = false, long most = int.MaxValue)
    {
        if (Number(name, needed) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && Math.Abs(number) <= most)
            return (long)number;
        Tell(name, JsonProblemCode.NotANumber);
        return null;
    }

    public LocalDate? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (StrictDate.TryRead(text, out var date))
            return date;
        Tell(name, JsonProblemCode.NotADate);
        return null;
    }

    public Instant? Moment(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment })
            return moment;
        Tell(name, JsonProblemCode.NotAMoment);
        return null;
    }

    public T? Word<T>(string name, Words<T> words, bool needed = false)
        where T : struct, Enum
    {
        if (Text(name, needed) is not { } word)
            return null;
        var value = words.Read(word);
        if (value is null)
            Tell(name, JsonProblemCode.UnknownWord);
        return value;
    }

    public Members? Object(string name, bool needed = false) => Any(name, needed) is { } json ? Of(json, PathOf(name), problems) : null;

    public IEnumerable<(JsonElement Json, string Path)> List(string name, bool needed = false) => Of(name, JsonValueKind.Array, needed) is { } list
        ? list.EnumerateArray().Select((json, i) => (json, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{i}]"))) : [];

    public IEnumerable<string> Texts(string name, bool needed = false)
    {
        foreach (var (json, at) in List(name, needed))
            if (json.ValueKind == JsonValueKind.String)
                yield return json.GetString()!;
            else
                problems.Add(new(at, JsonProblemCode.WrongType));
    }

    /// <summary>Names the members that were not asked for.</summary>
    public void Done()
    {
        foreach (var name in members.Keys.Where(n => !asked.Contains(n)))
            Tell(name, JsonProblemCode.UnknownMember);
    }

    private JsonElement? Of(string name, JsonValueKind kind, bool needed)
    {
        var value = Any(name, needed);
        if (value is null || value.Value.ValueKind == kind)
            return value;
        Tell(name, JsonProblemCode.WrongType);
        return null;
    }
}
