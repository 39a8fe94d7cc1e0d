using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Platform.Mail;

/// <summary>Mails to a person, and what mails to others say of the person.</summary>
public sealed class MailsHeld(SeraiDb db, MailKinds kinds) : IHeldOfPerson
{
    public string Name => "mails";

    public Type Texts => typeof(HeldTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(OutboxMail)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await ToAsync(person, stop)).OrderBy(m => m.Created).ThenBy(m => m.Id).Select(Written)];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        // One that waits is not sent any more.
        db.RemoveRange(await ToAsync(person, stop));
        // Mails to others may tell who did something. Those that were sent have served; those that wait are erased some time after they are.
        var telling = await db.Outbox.Where(m => m.PersonId != person.Id && m.Sent != null && m.Text != null && (m.Text.Contains(person.Name) || m.Text.Contains(person.Email))).ToListAsync(stop);
        telling.ForEach(m => m.Erase());
    }

    // Invitations go to addresses, however these were typed.
    private async Task<List<OutboxMail>> ToAsync(HeldPerson person, CancellationToken stop)
    {
        var strangers = await db.Outbox.Where(m => m.PersonId == null).Select(m => new { m.Id, m.ToAddress }).ToListAsync(stop);
        var ids = strangers.Where(m => m.ToAddress.Equals(person.Email, StringComparison.OrdinalIgnoreCase)).Select(m => m.Id).ToList();
        return await db.Outbox.Where(m => m.PersonId == person.Id || ids.Contains(m.Id)).ToListAsync(stop);
    }

    // A link that lets somebody in is for whoever reads the mailbox, not for whoever sits at an open browser.
    private JsonObject Written(OutboxMail mail) => mail.Kind == MailKinds.Digest.Name || kinds.Find(mail.Kind) is { LetsIn: false }
        ? HeldRow.Of(db, mail, nameof(OutboxMail.Html), nameof(OutboxMail.Unsubscribe), nameof(OutboxMail.Lease))
        : HeldRow.Of(db, mail, nameof(OutboxMail.Html), nameof(OutboxMail.Unsubscribe), nameof(OutboxMail.Lease), nameof(OutboxMail.Text));
}
