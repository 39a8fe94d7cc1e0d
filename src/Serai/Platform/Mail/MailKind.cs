namespace Serai.Platform.Mail;

/// <summary>What a mail is about: what a reader can choose to get.</summary>
/// <param name="Name">Small letters and hyphens, <c>proposal-answered</c>: it stands in the database and begins the names of its texts.</param>
/// <param name="Texts">
/// The feature's marker of texts, with <c>Mail.proposal-answered.Name</c> (what a reader chooses by), <c>….Subject</c> and
/// <c>….Body</c> in each language; see <see cref="MailTemplate"/> for how a body is written.
/// </param>
public sealed record MailKind(string Name, Type Texts)
{
    /// <summary>Comes whatever was chosen: an invitation, the notice of a sign-in.</summary>
    public bool MustCome { get; init; }

    /// <summary>Its link lets somebody in: what it said is shown to nobody again, not even to its reader on a page.</summary>
    public bool LetsIn { get; init; }

    /// <summary>Whether it may name anybody but its reader.</summary>
    public bool TellsOfOthers { get; init; } = true;

    /// <summary>How often it comes to a person who has chosen nothing.</summary>
    public HowOften Unchosen { get; init; } = HowOften.AtOnce;

    internal string Key(string part) => $"Mail.{Name}.{part}";
}

/// <summary>How often a person gets a kind of mail.</summary>
public enum HowOften
{
    AtOnce,

    /// <summary>One mail a day with all of that day's.</summary>
    Daily,
    Never,
}

/// <summary>Whom a mail is to.</summary>
/// <param name="PersonId">Whose choices hold; null for somebody who is not a person of this site yet.</param>
/// <param name="Language">The language that it is written in for this reader.</param>
public sealed record MailReader(Guid? PersonId, string Address, string Name, string Language);

/// <summary>All kinds that readers can choose about or must get, as the features name them.</summary>
public sealed class MailKinds(IEnumerable<MailKind> kinds)
{
    /// <summary>The one mail a day, the platform's own.</summary>
    public static readonly MailKind Digest = new("digest", typeof(MailTexts));

    public IReadOnlyList<MailKind> All { get; } = [.. kinds];

    public MailKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
