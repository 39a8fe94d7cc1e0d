using Serai.Platform.Editing;
using Serai.Platform.Settings;
using Serai.Ui.Look;

namespace Serai.Features.Settings.Groups;

/// <summary>The site's colour, and its logo, which has a form of its own.</summary>
public sealed class LookGroup() : SettingGroup("look", "5e771a90-0000-7000-8000-000000000006")
{
    public const string TooPale = "TooPale", TooDark = "TooDark";

    private static readonly Field[] All =
    [
        Text("accent", Setting.Accent, new ColourFormat(Accent.OnLight, TooPale)),
        Text("accentDark", Setting.AccentDark, new ColourFormat(Accent.OnDark, TooDark)),
    ];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [Setting.Accent, Setting.AccentDark, Setting.Logo];

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(
            record is SettingDraft draft && draft[Setting.AccentDark] is not null && draft[Setting.Accent] is null ? [("accent", Problem("DarkAlone"))] : []);
}

/// <summary>A colour that can be read on the site's papers, as #rrggbb.</summary>
/// <param name="ground">What it stands on.</param>
/// <param name="code">What is wrong where it is not.</param>
public sealed class ColourFormat(Ground ground, string code) : FieldFormat
{
    private const int Longest = 20;

    public override FieldType Type => FieldType.Line;

    public override int MaxLength => Longest;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Colour.Read(text) is not { } colour ? FieldReading.Refused(text, new FieldProblem("NoColour", text) { Texts = typeof(SettingFieldTexts) })
        : !ground.Takes(colour) ? FieldReading.Refused(text, new FieldProblem(code, text, ground.Worst(colour), ground.Nearest(colour).ToString()) { Texts = typeof(SettingFieldTexts) })
        : new FieldReading(colour.ToString(), colour.ToString()));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
