using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>How long what goes by itself is kept.</summary>
public sealed class RetentionGroup() : SettingGroup("retention", "5e771a90-0000-7000-8000-000000000009")
{
    // “keep_session_idle” → “sessionIdle”
    private static readonly IReadOnlyList<(KeptDays Kept, string Field)> Named = [.. KeptDays.All.Select(k => (k, FieldOf(k)))];

    private static readonly Field[] All = [.. Named.Select(n => Field.Of<SettingDraft>(n.Field, new WholeFormat(n.Kept.Least, n.Kept.Most),
        d => long.TryParse(d[n.Kept.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
        (d, v) => d[n.Kept.Key] = v is null ? null : Convert.ToString(v, CultureInfo.InvariantCulture)))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [.. KeptDays.All.Select(k => k.Key)];

    public override string Usual(IServiceProvider parts) => string.Join(" · ", Named.Select(n =>
        $"{parts.GetRequiredService<Serai.Ui.Editing.FieldWords>().Label(this, All.Single(f => f.Name == n.Field))} {n.Kept.Installed(parts.GetRequiredService<IConfiguration>())}"));

    protected override IEnumerable<string> Configured => KeptDays.All.Select(k => k.Configuration);

    /// <summary>What the form calls it.</summary>
    public static string FieldOf(KeptDays kept)
    {
        var words = kept.Key.Split('_')[1..];
        return words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        int? Days(KeptDays kept) => int.TryParse(((SettingDraft)record)[kept.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(
        [
            .. (IEnumerable<(string, FieldProblem)>)(Days(KeptDays.Idle) > Days(KeptDays.Session) ? [(FieldOf(KeptDays.Idle), Problem("IdleTooLong", Days(KeptDays.Idle)!, Days(KeptDays.Session)!))] : []),
            .. (IEnumerable<(string, FieldProblem)>)(Days(KeptDays.Warn) >= Days(KeptDays.Unused) ? [(FieldOf(KeptDays.Warn), Problem("WarnTooLate", Days(KeptDays.Warn)!, Days(KeptDays.Unused)!))] : []),
        ]);
    }
}
