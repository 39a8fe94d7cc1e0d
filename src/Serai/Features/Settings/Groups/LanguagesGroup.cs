using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>Which languages the site is read in, and in which order; the first is for whoever states no preference.</summary>
public sealed class LanguagesGroup() : SettingGroup("languages", "5e771a90-0000-7000-8000-000000000004")
{
    private static readonly string[] Places = ["first", "second", "third"];

    private static readonly Field[] All =
        [.. Places.Select((name, i) => Field.Of<SettingDraft>(name, new InterfaceLanguageFormat(), d => Chosen(d)[i], (d, v) => Choose(d, i, (string?)v), required: i == 0))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [Setting.Languages];

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (SettingDraft)record;
        var chosen = Chosen(draft);
        var twice = Enumerable.Range(1, Places.Length - 1).FirstOrDefault(i => chosen[i] is not null && chosen.Take(i).Contains(chosen[i]));
        if (twice > 0)
            return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>([(Places[twice], Problem("LanguageTwice", InterfaceLanguageFormat.NameOf(chosen[twice]!)))]);
        draft[Setting.Languages] = string.Join(',', chosen.OfType<string>());
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>([]);
    }

    public override string Usual(IServiceProvider parts) => string.Join(", ", Languages.All.Select(l => InterfaceLanguageFormat.NameOf(l.Name)));

    // An empty place stays one until all three are known.
    private static string?[] Chosen(SettingDraft draft)
    {
        var kept = draft[Setting.Languages]?.Split(',') ?? [.. Languages.All.Select(l => l.Name)];
        return [.. Places.Select((_, i) => i < kept.Length && kept[i].Length > 0 ? kept[i] : null)];
    }

    private static void Choose(SettingDraft draft, int place, string? language)
    {
        var chosen = Chosen(draft);
        chosen[place] = language;
        draft[Setting.Languages] = string.Join(',', chosen.Select(c => c ?? ""));
    }
}

/// <summary>One of the languages that the interface is written in.</summary>
public sealed class InterfaceLanguageFormat : FieldFormat
{
    private static readonly IReadOnlyList<FieldChoice> All = [.. Languages.All.Select(l => new FieldChoice(l.Name, NameOf(l.Name)))];

    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => All;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(All.Any(c => c.Value == text)
        ? new FieldReading(text, text)
        : FieldReading.Refused(text, FieldProblem.NotAmong, string.Join(", ", All.Select(c => c.Value))));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    /// <summary>As those who read it call it.</summary>
    public static string NameOf(string language) => language switch
    {
        Languages.English => "English",
        Languages.Traditional => "繁體中文",
        Languages.Simplified => "简体中文",
        _ => CultureInfo.GetCultureInfo(language).NativeName,
    };
}
