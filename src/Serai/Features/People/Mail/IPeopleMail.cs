using Serai.Features.People.Accounts;
using Serai.Platform.Auth;

namespace Serai.Features.People.Mail;

/// <summary>The mails that this feature sends.</summary>
public interface IPeopleMail
{
    Task InviteAsync(Invitation invitation, string link, CancellationToken stop);

    Task ResetAsync(Person person, string link, CancellationToken stop);

    Task NoticeAsync(Person person, PersonNotice notice, CancellationToken stop);
}

/// <summary>What somebody is invited to.</summary>
/// <param name="Language">That of whoever invites: the guest's own is not known yet.</param>
/// <param name="Organization">Its name; null for everywhere.</param>
public sealed record Invitation(string Email, string Language, string By, Role Role, string? Organization);

/// <summary>What a person is told without having asked.</summary>
public enum PersonNotice
{
    PasswordChanged,
    RoleGiven,
    RoleEnded,

    /// <summary>A passkey, a second factor or another place's account came to be a way in, or ceased to be one.</summary>
    WaysInChanged,
}
