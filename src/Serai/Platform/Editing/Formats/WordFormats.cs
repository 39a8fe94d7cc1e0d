using Serai.Platform.Web.Api;

namespace Serai.Platform.Editing.Formats;

/// <summary>Yes or no; nothing said is no, as an empty box is.</summary>
public sealed class YesNoFormat : FieldFormat
{
    private const string Yes = "true", No = "false";

    public override FieldType Type => FieldType.YesNo;

    public override FieldReading Empty => new(No, false);

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(text switch
    {
        Yes => new FieldReading(Yes, true),
        No => Empty,
        _ => FieldReading.Refused(text, FieldProblem.NotYesNo),
    });

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((bool)value ? Yes : No);
}

/// <summary>One word of an enumeration, written as the API writes it.</summary>
/// <param name="among">Those that may be chosen; all of them where none is named.</param>
public sealed class ChoiceFormat<T>(params T[] among) : FieldFormat
    where T : struct, Enum
{
    private IReadOnlyList<FieldChoice> All { get; } = [.. (among.Length > 0 ? among.Select(ApiJson.Word) : ApiJson.Words<T>()).Select(w => new FieldChoice(w))];

    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => All;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(All.Any(c => c.Value == text) && ApiJson.Read<T>(text) is { } value
        ? new FieldReading(text, value)
        : FieldReading.Refused(text, FieldProblem.NotAmong, string.Join(", ", All.Select(c => c.Value))));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(ApiJson.Word((T)value));
}

/// <summary>Any words of an enumeration, in its own order, with commas between.</summary>
public sealed class FlagsFormat<T> : FieldFormat
    where T : struct, Enum
{
    private static readonly IReadOnlyList<(string Word, T Value, int Bit)> All =
        [.. Enum.GetValues<T>().Where(v => Bits(v) != 0).Select(v => (ApiJson.Word(v), v, Bits(v)))];

    public override FieldType Type => FieldType.Flags;

    public override FieldReading Empty => new("", default(T));

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => [.. All.Select(w => new FieldChoice(w.Word))];

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.FirstOrDefault(w => All.All(a => a.Word != w)) is { } unknown)
            return ValueTask.FromResult(FieldReading.Refused(text, new FieldProblem(FieldProblem.NotAmong, unknown, string.Join(", ", All.Select(a => a.Word)))));
        var bits = All.Where(a => words.Contains(a.Word)).Aggregate(0, (sum, a) => sum | a.Bit);
        return ValueTask.FromResult(new FieldReading(Write(bits), (T)Enum.ToObject(typeof(T), bits)));
    }

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(Write(Bits((T)value)));

    private static string Write(int bits) => string.Join(',', All.Where(a => (bits & a.Bit) == a.Bit).Select(a => a.Word));

    private static int Bits(T value) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
}
