using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.People.Mail;

/// <summary>Writes the mails of this feature into the context: each is kept by the save of what it tells of, and in its transaction.</summary>
public sealed class PeopleMail(SeraiDb db, Mails mails, RoleWords words, OrganizationQueries organizations, SiteAddress site, Today today)
{
    /// <param name="language">That of whoever invites: the guest's own is not known yet.</param>
    public async Task InviteAsync(string email, string language, string by, Role role, Guid? organization, Uri link, CancellationToken stop) =>
        db.Add(mails.Compose(new(null, email, "", language), PeopleMailKinds.Invitation, by, await RoleAsync(role, organization, language, stop), link));

    public void PasswordLink(Person person, Uri link) => Add(person, PeopleMailKinds.Forgotten, person.Name, link);

    public void PasswordChanged(Person person, bool tokensEnded) => Add(
        person, PeopleMailKinds.PasswordChanged, person.Name, today.Day, site.Of(PeopleLinks.Forgotten), tokensEnded ? Words(person)["PasswordChanged.Tokens"] : "");

    /// <summary>A passkey, a second factor or another place's account came to be a way in, or ceased to be one.</summary>
    public void WaysInChanged(Person person) => Add(person, PeopleMailKinds.WaysInChanged, person.Name, today.Day, site.Of(PeopleLinks.Me));

    /// <param name="browser">Browser and system, as <see cref="DeviceWords"/> has them.</param>
    public void NewBrowser(Person person, string browser) => Add(person, PeopleMailKinds.NewBrowser, person.Name, browser == DeviceWords.Unknown ? Words(person)["NewBrowser.Unknown"] : browser, today.Day, site.Of(PeopleLinks.Me));

    /// <summary>Asks the new address whether it is the person's.</summary>
    public void ConfirmEmail(Person person, string email, Uri link) =>
        db.Add(mails.Compose(Reader(person) with { Address = email }, PeopleMailKinds.NewEmail, person.Name, email, link));

    /// <summary>Tells the address that was.</summary>
    public void EmailChanged(Person person, string before) =>
        db.Add(mails.Compose(Reader(person) with { Address = before }, PeopleMailKinds.EmailChanged, person.Name, today.Day));

    public void AccountEnds(Person person, LocalDate on) => Add(person, PeopleMailKinds.AccountEnds, person.Name, on, site.Of(PeopleLinks.SignIn));

    public Task RoleGivenAsync(Person person, Role role, Guid? organization, string by, CancellationToken stop) =>
        TellAsync(person, PeopleMailKinds.RoleGiven, role, organization, by, stop);

    public Task RoleEndedAsync(Person person, Role role, Guid? organization, string by, CancellationToken stop) =>
        TellAsync(person, PeopleMailKinds.RoleEnded, role, organization, by, stop);

    public static MailReader Reader(Person person) => new(person.Id, person.Email!, person.Name, person.Language);

    private static MailWords Words(Person person) => MailWords.Of(typeof(PeopleMailTexts), person.Language);

    private void Add(Person person, MailKind kind, params object?[] facts) => db.Add(mails.Compose(Reader(person), kind, facts));

    private async Task TellAsync(Person person, MailKind kind, Role role, Guid? organization, string by, CancellationToken stop) =>
        await mails.TellAsync(Reader(person), kind, [by, await RoleAsync(role, organization, person.Language, stop), site.Of(PeopleLinks.Me)], stop);

    // “editor at …” as the reader says it, whatever the language of the page it is done on.
    private async Task<string> RoleAsync(Role role, Guid? organization, string language, CancellationToken stop)
    {
        var places = organization is { } id ? await organizations.Briefs([id], language, stop) : [];
        return MailWords.Of(typeof(PeopleMailTexts), language).Speak(() => words.At(role, organization, places));
    }
}
