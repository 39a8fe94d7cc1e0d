using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Proposals;

/// <summary>
/// Tells those who decide that something is proposed, and whoever proposed it what came of it: in the context, so that each mail is
/// kept by the save of what it tells of.
/// </summary>
public sealed class ProposalMail(Mails mails, IMailReaders readers, SiteAddress site)
{
    public static readonly MailKind
        Made = new("proposal-made", typeof(ProposalTexts)),
        Accepted = new("proposal-accepted", typeof(ProposalTexts)),
        Declined = new("proposal-declined", typeof(ProposalTexts));

    public static IEnumerable<MailKind> Kinds => [Made, Accepted, Declined];

    public async Task MadeAsync(HttpContext context, Proposal proposal)
    {
        var stop = context.RequestAborted;
        foreach (var reader in await readers.WithAsync(Right.DecideProposals, proposal.OrganizationId, stop))
            if (reader.PersonId != proposal.PersonId)
                await mails.TellAsync(reader, Made, [context.Actor.Name, proposal.Title, proposal.Note ?? "", site.Of(context.Request, ProposalLinks.Show(proposal.Id))], stop);
    }

    /// <summary>Once it is accepted or declined.</summary>
    public async Task AnsweredAsync(HttpContext context, Proposal proposal)
    {
        var stop = context.RequestAborted;
        // Who decided about their own knows it; who has left is told nothing.
        if (proposal.PersonId == context.Actor.PersonId || await readers.OfAsync(proposal.PersonId, stop) is not { } reader) return;
        var kind = proposal.State == ProposalState.Accepted ? Accepted : Declined;
        await mails.TellAsync(reader, kind, [proposal.Title, proposal.Reason ?? "", site.Of(context.Request, ProposalLinks.Show(proposal.Id))], stop);
    }
}
