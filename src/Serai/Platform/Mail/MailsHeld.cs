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
        var own = await ToAsync(person, stop);
        db.RemoveRange(own);
        // Mails to others may tell who did something, those that were sent and those that wait.
        var (takenOut, address) = (new NameTakenOut(person, kinds), person.Email.ToLowerInvariant());
        var telling = await db.Outbox.Where(m => m.PersonId != person.Id && m.Subject != null
            && (m.Subject.Contains(person.Name) || m.Text!.Contains(person.Name) || m.Subject.ToLower().Contains(address) || m.Text!.ToLower().Contains(address))).ToListAsync(stop);
        foreach (var mail in telling.Except(own))
            takenOut.From(mail);
        foreach (var held in await db.HeldMails.Where(h => h.PersonId != person.Id).ToListAsync(stop))
            takenOut.From(held);
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
