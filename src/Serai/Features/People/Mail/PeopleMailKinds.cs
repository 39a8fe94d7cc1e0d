using Serai.Platform.Mail;

namespace Serai.Features.People.Mail;

/// <summary>What this feature tells people by mail.</summary>
public static class PeopleMailKinds
{
    public static readonly MailKind
        Invitation = Must("invitation", letsIn: true) with { TellsOfOthers = true },
        Forgotten = Must("forgotten", letsIn: true),
        NewEmail = Must("new-email", letsIn: true),
        EmailChanged = Must("email-changed"),
        PasswordChanged = Must("password-changed"),
        NewBrowser = Must("new-browser"),
        WaysInChanged = Must("ways-in-changed"),
        AccountEnds = Must("account-ends"),
        RoleGiven = new("role-given", typeof(PeopleMailTexts)),
        RoleEnded = new("role-ended", typeof(PeopleMailTexts));

    public static IEnumerable<MailKind> All => [RoleGiven, RoleEnded, Invitation, Forgotten, NewEmail, EmailChanged, PasswordChanged, NewBrowser, WaysInChanged, AccountEnds];

    private static MailKind Must(string name, bool letsIn = false) => new(name, typeof(PeopleMailTexts)) { MustCome = true, LetsIn = letsIn, TellsOfOthers = false };
}
