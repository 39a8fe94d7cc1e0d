using System.Globalization;

namespace Serai.Features.People.Privacy;

/// <summary>How long what is held of people is kept, as <c>Serai:Privacy</c> says.</summary>
/// <param name="UnusedDays">An account without any role that nobody used for so long is deleted.</param>
/// <param name="WarnDays">So long before, at least, the person is told.</param>
/// <param name="SessionDays">Sessions that have ended, and links that were used or have run out.</param>
public sealed record RetentionSettings(int UnusedDays, int WarnDays, int SessionDays)
{
    private const int UsualUnused = 730, UsualWarning = 30, UsualSessions = 90, Most = 36_500;

    /// <exception cref="InvalidOperationException">A setting cannot be meant; the message says which.</exception>
    public static RetentionSettings Read(IConfiguration settings)
    {
        var read = new RetentionSettings(Days(settings, "UnusedDays", UsualUnused), Days(settings, "WarnDays", UsualWarning), Days(settings, "SessionDays", UsualSessions));
        return read.WarnDays < read.UnusedDays ? read
            : throw new InvalidOperationException($"Serai:Privacy:WarnDays ({read.WarnDays}) must be less than Serai:Privacy:UnusedDays ({read.UnusedDays}).");
    }

    private static int Days(IConfiguration settings, string name, int usual) =>
        settings[$"Serai:Privacy:{name}"] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Most ? days
        : throw new InvalidOperationException($"Serai:Privacy:{name} '{text}' is no number of days from 1 on.");
}
