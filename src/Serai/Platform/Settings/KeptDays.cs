using System.Globalization;

namespace Serai.Platform.Settings;

/// <summary>For how many days something is kept: chosen on the page, else as installed, else as the program comes.</summary>
/// <param name="Key">The setting of the page.</param>
/// <param name="Configuration">The setting of the installation.</param>
/// <param name="Usual">Where neither says it.</param>
/// <param name="Least">The fewest that can be chosen on the page.</param>
/// <param name="Most">The most.</param>
public sealed record KeptDays(string Key, string Configuration, int Usual, int Least, int Most)
{
    private const int AYear = 365, TenYears = 3650;

    /// <summary>Somebody stays signed in, since signing in.</summary>
    public static readonly KeptDays Session = new("keep_session", "Serai:SessionDays", 30, 1, AYear);

    /// <summary>The same since the last request.</summary>
    public static readonly KeptDays Idle = new("keep_session_idle", "Serai:SessionIdleDays", 7, 1, AYear);

    /// <summary>Sessions that have ended, links that were used or ran out.</summary>
    public static readonly KeptDays Ended = new("keep_session_ended", "Serai:Privacy:SessionDays", 90, 1, TenYears);

    /// <summary>An account without any role that is not used.</summary>
    public static readonly KeptDays Unused = new("keep_unused", "Serai:Privacy:UnusedDays", 730, 60, TenYears);

    /// <summary>How long before that its owner is told.</summary>
    public static readonly KeptDays Warn = new("keep_unused_warn", "Serai:Privacy:WarnDays", 30, 7, AYear);

    /// <summary>What a mail said, since it was sent.</summary>
    public static readonly KeptDays Mail = new("keep_mail", "Serai:Mail:KeepDays", 30, 1, TenYears);

    public static readonly IReadOnlyList<KeptDays> All = [Session, Idle, Ended, Unused, Warn, Mail];

    /// <summary>What was chosen on the page; null where nothing was, or what cannot be chosen.</summary>
    public int? Chosen(SiteChosen site) => int.TryParse(site[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= Least && days <= Most ? days : null;

    /// <summary>What holds where nothing is chosen on the page, as it is written.</summary>
    public string Installed(IConfiguration configuration) => configuration[Configuration] is { Length: > 0 } set ? set : Usual.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Something that goes by itself once it has been kept for long enough. Whatever a feature so erases it tells by one of these.</summary>
public interface IGoesWithTime
{
    /// <summary>The setting that says when.</summary>
    KeptDays By { get; }

    /// <summary>How many will go in the coming night.</summary>
    Task<int> CountAsync(CancellationToken stop);
}
