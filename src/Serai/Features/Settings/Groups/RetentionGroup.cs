using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>How long what goes by itself is kept.</summary>
public sealed class RetentionGroup(IConfiguration configuration) : SettingGroup("retention", "5e771a90-0000-7000-8000-000000000009")
{
    // “keep_session_idle” → “sessionIdle”
    private static readonly IReadOnlyList<(KeptDays Kept, string Field)> Named = [.. KeptDays.All.Select(k => (k, FieldOf(k)))];

    private static readonly Field[] All = [.. Named.Select(n => Field.Of<SettingDraft>(n.Field, new WholeFormat(n.Kept.Least, n.Kept.Most),
        d => long.TryParse(d[n.Kept.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
        (d, v) => d[n.Kept.Key] = v is null ? null : Convert.ToString(v, CultureInfo.InvariantCulture)))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [.. KeptDays.All.Select(k => k.Key)];

    public override string Usual(IServiceProvider parts) => string.Join(" · ", Named.Select(n =>
        $"{parts.GetRequiredService<Serai.Ui.Editing.FieldWords>().Label(this, All.Single(f => f.Name == n.Field))} {parts.GetRequiredService<IStringLocalizer<SettingTexts>>()["Days", n.Kept.Installed(parts.GetRequiredService<IConfiguration>())]}"));

    protected override IEnumerable<string> Configured => KeptDays.All.Select(k => k.Configuration);

    /// <summary>What the form calls it.</summary>
    public static string FieldOf(KeptDays kept)
    {
        var words = kept.Key.Split('_')[1..];
        return words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        // What is not chosen here is as installed.
        double Days(KeptDays kept) => double.TryParse(((SettingDraft)record)[kept.Key] ?? kept.Installed(configuration), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) ? days : kept.Usual;
        bool IsChosen(KeptDays kept) => ((SettingDraft)record)[kept.Key] is not null;
        var (idle, warn) = (IsChosen(KeptDays.Idle) || IsChosen(KeptDays.Session), IsChosen(KeptDays.Warn) || IsChosen(KeptDays.Unused));
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(
        [
            .. (IEnumerable<(string, FieldProblem)>)(idle && Days(KeptDays.Idle) > Days(KeptDays.Session) ? [(FieldOf(KeptDays.Idle), Problem("IdleTooLong", Days(KeptDays.Idle), Days(KeptDays.Session)))] : []),
            .. (IEnumerable<(string, FieldProblem)>)(warn && Days(KeptDays.Warn) > Days(KeptDays.Unused) / 2 ? [(FieldOf(KeptDays.Warn), Problem("WarnTooLate", Days(KeptDays.Warn), Days(KeptDays.Unused), Math.Floor(Days(KeptDays.Unused) / 2)))] : []),
        ]);
    }
}
