using Serai.Platform.Auth;

namespace Serai.Features.Proposals;

/// <summary>Who sees a proposal and who decides on it. For all others there is none.</summary>
public static class ProposalRules
{
    public static bool MaySee(this Actor actor, Proposal proposal) => actor.IsProposer(proposal) || actor.May(Right.SeeProposals, proposal.OrganizationId);

    public static bool MayDecide(this Actor actor, Proposal proposal) => actor.May(Right.DecideProposals, proposal.OrganizationId);

    public static bool IsProposer(this Actor actor, Proposal proposal) => actor.PersonId is { } person && person == proposal.PersonId;

    /// <summary>Those that the actor may see.</summary>
    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, Actor actor)
    {
        if (actor.May(Right.SeeProposals, null))
            return proposals;
        var person = actor.PersonId;
        var at = actor.Roles.Where(r => r.Role.Has(Right.SeeProposals)).Select(r => r.OrganizationId).ToList();
        return proposals.Where(p => p.PersonId == person || (p.OrganizationId != null && at.Contains(p.OrganizationId)));
    }
}
