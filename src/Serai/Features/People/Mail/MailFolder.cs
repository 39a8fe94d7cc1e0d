using System.Globalization;
using Serai.Features.People.Accounts;

namespace Serai.Features.People.Mail;

/// <summary>
/// Mails as text files in a folder, where no mail server is: <c>Serai:MailFolder</c>, else <c>mail</c> beside the database's file.
/// Whoever may read the folder may follow the links.
/// </summary>
public sealed class MailFolder(IConfiguration settings, DatabaseAddress database, IClock clock) : IPeopleMail
{
    private readonly string folder = settings["Serai:MailFolder"] is { Length: > 0 } named ? named
        : Path.Combine(database.File is { } file ? Path.GetDirectoryName(Path.GetFullPath(file))! : "data", "mail");

    public Task InviteAsync(Invitation invitation, string link, CancellationToken stop) =>
        WriteAsync(invitation.Email, "Invitation", $"{invitation.By} invites you: {invitation.Role}, {invitation.Organization ?? "everywhere"}", link, stop);

    public Task ResetAsync(Person person, string link, CancellationToken stop) => WriteAsync(person.Email!, "New password", person.Name, link, stop);

    public Task NoticeAsync(Person person, PersonNotice notice, CancellationToken stop) => WriteAsync(person.Email!, notice.ToString(), person.Name, "", stop);

    private async Task WriteAsync(string to, string subject, string words, string link, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetCurrentInstant().ToUnixTimeMilliseconds()}-{NewId.Next():N}.txt");
        await File.WriteAllTextAsync(Path.Combine(folder, name), $"To: {to}\nSubject: {subject}\n\n{words}\n{link}\n", stop);
    }
}
