using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;
using Serai.Platform.Telemetry;

namespace Serai.Platform.Mail;

/// <summary>
/// Sends what is in the outbox, one mail at a time. What happens when a process ends in the middle is written in
/// docs/decisions/0009-mail.md.
/// </summary>
public sealed class SendMail(SeraiDb db, IMailTransport transport, MailMessages messages, MailKinds kinds, IClock clock, ILogger<SendMail> log) : IJob
{
    /// <summary>Twice as long as sending can last.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(4);

    /// <summary>RFC 5321, 4.5.4.1: give up after four to five days.</summary>
    public static readonly Duration TriedFor = Duration.FromDays(4);

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        if (await db.TakeAsync(db.Outbox, clock.GetCurrentInstant(), Lease, stop) is not { } mail) return false;
        var more = true;
        try
        {
            if (mail.Text is null) throw new MailNotTaken("What it said has been erased.", MailFailure.ForEver);
            await transport.SendAsync(messages.Of(mail), () => BeginHandOverAsync(mail), stop);
            mail.IsSent(clock.GetCurrentInstant());
            Counted.MailSent(mail.Kind);
        }
        catch (MailNotTaken problem)
        {
            Failed(mail, problem.Message, problem.Failure);
            more = problem.Failure is MailFailure.ForEver or MailFailure.ForNow;
        }
        catch (DbUpdateConcurrencyException)
        {
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            mail.GiveBack(clock.GetCurrentInstant());
            more = false;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // One mail that nobody can write must not stop those behind it.
            Failed(mail, bug.Message, MailFailure.ForNow);
        }
        // Sent or given up: nobody needs its link here any more, and whoever has the database could use it.
        if ((mail.Sent ?? mail.GivenUp) is not null && kinds.Find(mail.Kind) is { LetsIn: true }) mail.EraseBody();
        await KeepAsync(mail);
        return more;
    }

    // Saved before the first byte of the mail leaves. It fails where the lease has passed to another, who sends it instead.
    private Task BeginHandOverAsync(OutboxMail mail)
    {
        mail.HandedOver = clock.GetCurrentInstant();
        return db.SaveChangesAsync(CancellationToken.None);
    }

    private void Failed(OutboxMail mail, string problem, MailFailure failure)
    {
        var now = clock.GetCurrentInstant();
        if (failure != MailFailure.Unknown) mail.HandedOver = null;
        if (failure == MailFailure.ForEver || now - mail.Created > TriedFor) mail.GiveUp(now, problem);
        else mail.PutOff(now, problem);
        // Neither the address nor the subject: a log is read by more people than the mail.
        log.LogWarning("Mail {Id} ({Kind}) was not taken, attempt {Attempt}{GivenUp}: {Failure}", mail.Id, mail.Kind, mail.Attempts, mail.GivenUp is null ? "" : ", and is given up", failure);
    }

    // What the server answered must not be lost for a database that is away for a moment: the mail would be sent again.
    private async Task KeepAsync(OutboxMail mail)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                log.LogWarning("Mail {Id} took longer than its lease and was taken by another: its reader may have it twice", mail.Id);
                return;
            }
            catch (Exception problem) when (tries < 5 && problem is DbUpdateException or System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * tries));
            }
    }
}
