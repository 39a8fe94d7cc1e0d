using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>What somebody who was invited answers. A place that was given up is free; while there is one, whoever declined may still come.</summary>
public sealed class AnswerInvited(SeraiDb db, EditionTurn turn, ParticipantMail mail, OwnAccount account, InstitutionNames institutions, SiteAddress site, Today today)
{
    public const string Accept = "accept invitation", Decline = "decline invitation";

    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="participant">Who answers.</param>
    /// <param name="secret">The secret of their link: it stays.</param>
    /// <param name="yes">Whether they take part.</param>
    /// <param name="institution">Their home institution as they write it, where it was not known; empty for none.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Turned> RunAsync(HttpContext context, Programme programme, Edition edition, Guid participant, string secret, bool yes, string institution, CancellationToken stop)
    {
        var known = yes && institution.Length > 0 ? await institutions.ResolveAsync([institution], stop) : null;
        return await turn.RunAsync(TakeIn.DoingOf(context, yes ? Accept : Decline, programme, edition), edition, async (_, _) =>
        {
            var hash = Secret.Hash(secret);
            if (await db.Participants.FirstOrDefaultAsync(p => p.Id == participant && p.Hash == hash && p.State != ParticipantState.Removed, stop) is not { } answers)
                return EditionTurn.Problem("ChangedMeanwhile");
            if (answers.State == (yes ? ParticipantState.Confirmed : ParticipantState.Declined))
                return EditionTurn.Problem("AnsweredAlready");
            if (yes && EditionTurn.Over(edition, today.Day) is { } over)
                return over;
            if (yes && await EditionTurn.FullAsync(db, edition, 1, stop) is { } full)
                return full.Code == "Full" ? EditionTurn.Problem("NoPlaceLeft", edition.Capacity!.Value) : full;
            answers.State = yes ? ParticipantState.Confirmed : ParticipantState.Declined;
            if (known is not null && answers is { InstitutionName: null, InstitutionId: null })
            {
                answers.InstitutionName = institution;
                answers.InstitutionId = known.TryGetValue(institution, out var found) ? found : null;
            }
            await account.BindAsync(answers, context.Actor, stop);
            if (!yes)
                await EraseParticipants.NeedsAsync(db, [answers.Id], stop);
            if (yes)
                await mail.SameLinkAsync(path => site.Of(context.Request, path), programme, edition, answers, secret, stop);
            return null;
        }, stop);
    }
}
