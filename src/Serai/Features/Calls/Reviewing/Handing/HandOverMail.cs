using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing.Handing;

/// <summary>
/// Tells of a review that was handed over: whoever has it now, and those who run the call, but for whoever submitted it or is in conflict with it. It names neither
/// the submission nor who reviews it.
/// </summary>
public sealed class HandOverMail(Mails mails, IMailReaders readers, OwnConflicts conflicts, SiteAddress site)
{
    public static readonly MailKind
        Handed = new("review-handed", typeof(ReviewingTexts)) { TellsOfOthers = false },
        HandedOver = new("review-handed-over", typeof(ReviewingTexts)) { TellsOfOthers = false };

    /// <summary>Adds the mails to what is saved next. Whoever has only been invited got that mail.</summary>
    public async Task AddAsync(HttpContext context, OwnReview own, Reviewer target, CancellationToken stop)
    {
        if (target.PersonId is { } person && await readers.OfAsync(person, stop) is { } reader)
        {
            var words = MailWords.Of(typeof(ReviewingTexts), reader.Language);
            var by = own.Round.Closes is { } closes ? words.Speak(() => Shown.CallTimes.Of(closes, own.Call.Zone)) : "–";
            await mails.TellAsync(reader, Handed, [own.Call.TitleIn(reader.Language), by, site.Of(context.Request, ReviewingLinks.Mine)], stop);
        }
        foreach (var organiser in await readers.WithAsync(Right.Edit, own.Call.KeeperId, stop))
            if (!(await conflicts.UnjudgedAsync(own.Call, organiser.PersonId, stop)).Contains(own.Submission.Id))
                await mails.TellAsync(organiser, HandedOver, [own.Call.TitleIn(organiser.Language), site.Of(context.Request, ReviewingLinks.Of(own.Call.Slug) + $"?round={own.Round.Number}")], stop);
    }
}
