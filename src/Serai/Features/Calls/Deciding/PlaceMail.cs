using Serai.Platform.Auth;
using Serai.Platform.Mail;

namespace Serai.Features.Calls.Deciding;

/// <summary>What those who submitted are told, each in the language in which they submitted.</summary>
public sealed class PlaceMail(SeraiDb db, Mails mails, IClock clock)
{
    public static readonly MailKind
        Accepted = new("decision-accepted", typeof(DecidingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false },
        Reserve = new("decision-reserve", typeof(DecidingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false },
        Declined = new("decision-declined", typeof(DecidingTexts)) { MustCome = true, TellsOfOthers = false },
        MovedUp = new("place-moved-up", typeof(DecidingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false };

    public static IEnumerable<MailKind> Kinds => [Accepted, Reserve, Declined, MovedUp];

    /// <summary>The mail as it will be read; of its link only the words of the button.</summary>
    public static MailContent Preview(Call call, Submission submission, CallDecision decision, Instant? confirmBy)
    {
        var kind = KindOf(decision);
        return MailTemplate.Write(kind, submission.Language, Facts(call, submission, decision, confirmBy, new Uri("https://link.invalid/")));
    }

    /// <summary>Adds the mail, and the key to the link that stands in it, to what is saved next.</summary>
    public void Add(Call call, Submission submission, CallDecision decision, Func<string, Uri?> address)
    {
        var kind = KindOf(decision);
        Uri? link = null;
        if (kind != Declined)
        {
            var secret = Secret.New();
            db.Add(new PlaceKey { DecisionId = decision.Id, Hash = Secret.Hash(secret), At = clock.GetCurrentInstant() });
            link = address(DecidingLinks.Place(call.Slug, secret));
        }
        db.Add(mails.Compose(new(submission.PersonId, submission.Email!, submission.Name ?? "", submission.Language), kind, Facts(call, submission, decision, decision.ConfirmBy, link)));
    }

    private static MailKind KindOf(CallDecision decision) => decision.Outcome switch
    {
        DecisionOutcome.Accepted when decision.MovedUpAt is not null => MovedUp,
        DecisionOutcome.Accepted => Accepted,
        DecisionOutcome.Reserve => Reserve,
        _ => Declined,
    };

    // Title, number, until when as a sentence (none without a limit), the link, the place on the reserve.
    private static object?[] Facts(Call call, Submission submission, CallDecision decision, Instant? confirmBy, Uri? link)
    {
        var words = MailWords.Of(typeof(DecidingTexts), submission.Language);
        var until = confirmBy is { } by ? words.Speak(() => string.Format(System.Globalization.CultureInfo.CurrentCulture, words["Mail.Until"], Shown.CallTimes.Of(by, call.Zone))) : "";
        return [call.TitleIn(submission.Language), submission.Number, until, link, decision.ReservePlace ?? 0];
    }
}
