using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Asks somebody to be a reviewer of a call, changes how much they take, and ends it.</summary>
public sealed class InviteReviewer(SeraiDb db, Mails mails, SiteAddress site, IClock clock)
{
    public static readonly MailKind Kind = new("reviewer-invitation", typeof(ReviewingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false };

    /// <returns>What is wrong, by the field's name; nothing where it was sent.</returns>
    public Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(HttpContext context, Call call, string name, string email, string? limit, CancellationToken stop) =>
        RunAsync(context, call, name, email, limit, context.Actor.PersonId, stop);

    /// <summary>The same on behalf of somebody else, who is told what becomes of it.</summary>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(HttpContext context, Call call, string name, string email, string? limit, Guid? by, CancellationToken stop)
    {
        var wrong = new List<(string, FieldProblem)>();
        if (name.Length is 0 or > ReviewingMap.LongestName)
            wrong.Add(("name", RoundTyped.Problem("ReviewerName", ReviewingMap.LongestName)));
        if (!MailAddresses.IsOne(email))
            wrong.Add(("email", RoundTyped.Problem("EmailWrong", email)));
        if (Limit(limit) is not { } most)
            wrong.Add(("limit", RoundTyped.Problem("Whole", limit ?? "", 1, Reviewer.MostLimit)));
        else if (wrong.Count == 0)
        {
            var (id, language) = (call.Id, CultureInfo.CurrentUICulture.Name);
            if (await db.Reviewers.AnyAsync(r => r.CallId == id && r.Email == email && r.EndedAt == null, stop))
                return [("email", RoundTyped.Problem("InvitedBefore", email))];
            var secret = Secret.New();
            db.Add(new Reviewer { CallId = id, Name = name, Email = email, Hash = Secret.Hash(secret), Limit = most, InvitedAt = clock.GetCurrentInstant(), InvitedBy = by });
            db.Add(mails.Compose(new(null, email, name, language), Kind, call.TitleIn(language), site.Of(context.Request, ReviewingLinks.Invited(call.Slug, secret))));
            await db.SaveChangesAsync(stop);
        }
        return wrong;
    }

    /// <returns>What is wrong; null where it was changed.</returns>
    public async Task<FieldProblem?> ChangeAsync(Guid call, Guid id, string? limit, CancellationToken stop)
    {
        if (Limit(limit) is not { } most)
            return RoundTyped.Problem("Whole", limit ?? "", 1, Reviewer.MostLimit);
        await db.Reviewers.Where(r => r.Id == id && r.CallId == call).ExecuteUpdateAsync(r => r.SetProperty(x => x.Limit, most).SetProperty(x => x.Version, x => x.Version + 1), stop);
        return null;
    }

    /// <summary>Ends it: the link leads nowhere and nothing of the call is shown any more; what was written stays.</summary>
    public async Task EndAsync(Guid call, Guid id, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Reviewers.Where(r => r.Id == id && r.CallId == call && r.EndedAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedAt, now).SetProperty(x => x.Version, x => x.Version + 1), stop);
    }

    private static int? Limit(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= Reviewer.MostLimit ? most : null;
}
