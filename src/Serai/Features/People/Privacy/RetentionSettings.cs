using System.Globalization;
using Serai.Platform.Settings;

namespace Serai.Features.People.Privacy;

/// <summary>How long what is held of people is kept, as <c>Serai:Privacy</c> says.</summary>
/// <param name="UnusedDays">An account without any role that nobody used for so long is deleted.</param>
/// <param name="WarnDays">So long before, at least, the person is told.</param>
/// <param name="SessionDays">Sessions that have ended, and links that were used or have run out.</param>
public sealed record RetentionSettings(int UnusedDays, int WarnDays, int SessionDays)
{
    private const int Most = 36_500;

    /// <exception cref="InvalidOperationException">A setting cannot be meant; the message says which.</exception>
    public static RetentionSettings Read(IConfiguration settings)
    {
        var read = new RetentionSettings(Days(settings, "UnusedDays", KeptDays.Unused.Usual), Days(settings, "WarnDays", KeptDays.Warn.Usual), Days(settings, "SessionDays", KeptDays.Ended.Usual));
        return read.WarnDays < read.UnusedDays ? read
            : throw new InvalidOperationException($"Serai:Privacy:WarnDays ({read.WarnDays}) must be less than Serai:Privacy:UnusedDays ({read.UnusedDays}).");
    }

    /// <summary>The same, with what was chosen on the page before it. A warning that would come before half the time is over, since one of the two was installed otherwise, comes then.</summary>
    public RetentionSettings As(SiteChosen site)
    {
        var (unused, warn) = (KeptDays.Unused.Chosen(site) ?? UnusedDays, KeptDays.Warn.Chosen(site) ?? WarnDays);
        return new(unused, Math.Min(warn, unused / 2), KeptDays.Ended.Chosen(site) ?? SessionDays);
    }

    private static int Days(IConfiguration settings, string name, int usual) =>
        settings[$"Serai:Privacy:{name}"] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Most ? days
        : throw new InvalidOperationException($"Serai:Privacy:{name} '{text}' is no number of days from 1 on.");
}
