using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Making;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Applying;

/// <summary>Sends personal links: to those who are invited, and to those who may submit later than all others.</summary>
public sealed class Invite(SeraiDb db, Mails mails, SiteAddress site, IClock clock)
{
    public static readonly MailKind Kind = new("call-invitation", typeof(CallTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false };

    private const int LongestName = 200, LongestWhy = 500;

    /// <returns>What is wrong, by the field's name; nothing where it was sent.</returns>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(HttpContext context, Call call, string name, string email, string? until, string? why, string language, CancellationToken stop)
    {
        var wrong = new List<(string, FieldProblem)>();
        if (name.Length is 0 or > LongestName)
            wrong.Add(("name", KeepDraft.Problem("NameMissing", LongestName)));
        if (!MailAddresses.IsOne(email))
            wrong.Add(("email", KeepDraft.Problem("EmailWrong", email)));
        if (why?.Length > LongestWhy)
            wrong.Add(("why", KeepDraft.Problem("WhyTooLong", LongestWhy)));
        var later = Until(call, until, wrong);
        if (wrong.Count > 0)
            return wrong;
        var (secret, now) = (Secret.New(), clock.GetCurrentInstant());
        db.Add(new CallInvitation { CallId = call.Id, KeeperId = call.KeeperId, Name = name, Email = email, Hash = Secret.Hash(secret), Until = later, Why = string.IsNullOrEmpty(why) ? null : why, SentAt = now, PersonId = context.Actor.PersonId });
        var by = later ?? call.TakesUntil;
        db.Add(mails.Compose(new(null, email, name, language), Kind, call.TitleIn(language), site.Of(context.Request, CallLinks.Invited(call.Slug, secret)), by is { } end ? Shown.CallTimes.Of(end, call.Zone) : "–"));
        await db.SaveChangesAsync(stop);
        return [];
    }

    // On the clocks of the call's zone, later than it closes for all.
    private static Instant? Until(Call call, string? typed, List<(string, FieldProblem)> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (LocalTimeFormat.Pattern.Parse(typed.Trim().Replace(' ', 'T')) is not { Success: true } local)
        {
            wrong.Add(("until", KeepDraft.Problem("NotATime", typed)));
            return null;
        }
        var at = CallTime.Of(LocalTimeFormat.Pattern.Format(local.Value), call.Zone, later: true, out var problem);
        if (problem is not null)
            wrong.Add(("until", problem));
        else if (call.TakesUntil is not { } closes || at <= closes)
            wrong.Add(("until", KeepDraft.Problem("NotLater")));
        return at;
    }

    /// <summary>Takes a link back: what was begun with it stays, and is submitted only as everybody may.</summary>
    public async Task EndAsync(Guid call, Guid id, CancellationToken stop)
    {
        if (await db.CallInvitations.FirstOrDefaultAsync(i => i.Id == id && i.CallId == call && i.EndedAt == null, stop) is not { } invitation)
            return;
        invitation.EndedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(stop);
    }
}
