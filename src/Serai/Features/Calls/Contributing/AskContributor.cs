using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Contributing;

/// <summary>Asks somebody to take part in a submission, by a mail with a link; again, or not any more.</summary>
public sealed class AskContributor(SeraiDb db, Mails mails, SiteAddress site, Attempts attempts, IClock clock)
{
    public static readonly MailKind
        CoAuthor = new("co-author-asked", typeof(ContributingTexts)) { MustCome = true, LetsIn = true },
        Referee = new("referee-asked", typeof(ContributingTexts)) { MustCome = true, LetsIn = true };

    private const int LongestName = 200;

    /// <returns>Why somebody cannot be asked, by the name of the field.</returns>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> ProblemsAsync(Call call, Submission submission, Contributor asked, CancellationToken stop)
    {
        var wrong = new List<(string, FieldProblem)>();
        if (asked.Name.Length is 0 or > LongestName)
            wrong.Add(("name", KeepDraft.Problem("NameMissing", LongestName)));
        if (!MailAddresses.IsOne(asked.Email))
            wrong.Add(("email", KeepDraft.Problem("EmailWrong", asked.Email)));
        if (!asked.TakesAt(clock.GetCurrentInstant(), call, submission))
            wrong.Add(("", Problem("TooLateToAsk")));
        var others = await db.Contributors.Where(c => c.SubmissionId == submission.Id && c.State != ContributorState.TakenBack).Select(c => new { c.Role, c.Email }).ToListAsync(stop);
        if (others.Any(c => c.Role == asked.Role && c.Email.Equals(asked.Email, StringComparison.OrdinalIgnoreCase)))
            wrong.Add(("email", Problem("AskedAlready", asked.Email)));
        if (others.Count >= Contributor.Most)
            wrong.Add(("", Problem("TooMany", Contributor.Most)));
        return wrong;
    }

    /// <summary>A stranger may write here: mails to one address, and from one network, are few.</summary>
    /// <returns>How long to wait; null where the mail may go.</returns>
    public async Task<Duration?> WaitAsync(HttpContext context, string email, CancellationToken stop) =>
        await attempts.TakeAsync(AttemptLimit.OfLinks, "mail from", ClientNetwork.Of(context), stop)
            ?? await attempts.TakeAsync(AttemptLimit.OfMails, Attempts.MailTo, email.ToUpperInvariant(), stop);

    /// <summary>Sends the link, a new one each time: those before open nothing any more.</summary>
    public async Task SendAsync(HttpContext context, Call call, Submission submission, Contributor asked, CancellationToken stop)
    {
        var secret = Secret.New();
        (asked.Hash, asked.AskedAt) = (Secret.Hash(secret), clock.GetCurrentInstant());
        if (db.Entry(asked).State == EntityState.Detached)
            db.Add(asked);
        var until = asked.Until(call) is { } by ? Shown.CallTimes.Of(by, call.Zone) : "–";
        db.Add(mails.Compose(new(null, asked.Email, asked.Name, asked.Language), asked.Role == ContributorRole.Referee ? Referee : CoAuthor,
            call.TitleIn(asked.Language), submission.Name ?? submission.Title ?? "–", until, site.Of(context.Request, ContributingLinks.Asked(call.Slug, secret))));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Nobody is asked any more: the link opens nothing. A letter that came stays with those who run the call.</summary>
    public async Task EndAsync(Contributor asked, CancellationToken stop)
    {
        asked.State = ContributorState.TakenBack;
        await db.SaveChangesAsync(stop);
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(ContributingTexts) };
}
