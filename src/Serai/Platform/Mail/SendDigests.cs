using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;
using Serai.Platform.Localisation;

namespace Serai.Platform.Mail;

/// <summary>At seven in the morning: for each person who wants one mail a day, that mail.</summary>
public sealed class SendDigests(SeraiDb db, Mails mails, IClock clock, DateTimeZone zone, ILogger<SendDigests> log) : DailyJob(db, clock, zone, log)
{
    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;

    protected override string Name => "mail-digest";

    protected override LocalTime At => new(7, 0);

    protected override async Task DoAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var people = await db.HeldMails.Where(h => h.Created <= now).Select(h => h.PersonId).Distinct().ToListAsync(stop);
        foreach (var person in people)
        {
            stop.ThrowIfCancellationRequested();
            await SendAsync(person, now, stop);
            db.ChangeTracker.Clear();
        }
    }

    // One save: the lines go and the mail comes. Where another node was faster the lines are gone, so the save fails whole.
    private async Task SendAsync(Guid person, Instant until, CancellationToken stop)
    {
        var held = await db.HeldMails.Where(h => h.PersonId == person && h.Created <= until).OrderBy(h => h.Created).ThenBy(h => h.Id).ToListAsync(stop);
        if (held.Count == 0) return;
        var never = await db.MailChoices.Where(c => c.PersonId == person && c.HowOften == HowOften.Never).Select(c => c.Kind).ToListAsync(stop);
        db.RemoveRange(held);
        // Chosen since: what waited is not sent either.
        var wanted = held.Where(h => !never.Contains(h.Kind)).ToList();
        if (wanted.Count > 0) db.Add(Digest(wanted));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
        }
    }

    private OutboxMail Digest(List<HeldMail> held)
    {
        // The address and the language that were the person's last.
        var last = held[^1];
        var reader = new MailReader(last.PersonId, last.ToAddress, last.ToName, last.Language);
        var words = MailWords.Of(typeof(MailTexts), reader.Language);
        var subject = words.Speak(() => string.Format(System.Globalization.CultureInfo.CurrentCulture, words[$"Mail.digest.Subject{Form(held.Count, words)}"], held.Count));
        var blocks = held.Select(h => h.Content).SelectMany(c => (IEnumerable<MailBlock>)[new(MailBlockKind.Heading, c.Subject), .. c.Blocks.Where(b => b.Kind != MailBlockKind.Heading)]);
        return mails.Framed(reader, MailKinds.Digest, new MailContent(subject, [.. blocks]));
    }

    private static string Form(int count, MailWords words) => count == 1 && words.Language == Languages.English ? Plural.One : Plural.Other;
}
