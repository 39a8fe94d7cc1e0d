using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>Who sees which agreement. What one does not see is not there.</summary>
public static class AgreementVisible
{
    private static readonly AgreementStage[] Public = [.. AgreementLife.Public], Shared = [.. AgreementLife.Shared];

    /// <summary>Those that the keeper's office sees, those that the parties' offices see with it, and those meant for everybody.</summary>
    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> agreements, Actor actor)
    {
        if (actor.PlacesOf(Right.SeeOffice) is not { } places)
            return agreements;
        if (places.Count == 0)
            return agreements.Where(a => (a.Confidentiality == Confidentiality.Listed || a.Confidentiality == Confidentiality.Open) && Public.Contains(a.Stage));
        // As a choice, not as “or”: else a database looks up each of the three by itself, which costs more than reading all in order. And as “more
        // than 0”: PostgreSQL takes it that many are so, where it would take “equals 1” to be rare.
        return agreements.Where(a => (places.Contains(a.KeeperId) ? 1
            : a.Confidentiality != Confidentiality.Office && Shared.Contains(a.Stage) && a.Parties.Any(p => places.Contains(p.OrganizationId)) ? 1
            : (a.Confidentiality == Confidentiality.Listed || a.Confidentiality == Confidentiality.Open) && Public.Contains(a.Stage) ? 1 : 0) > 0);
    }

    /// <summary>Those that an office sees.</summary>
    public static IQueryable<Agreement> SeenFrom(this IQueryable<Agreement> agreements, Guid office) => agreements.Where(a => a.KeeperId == office
        || (a.Confidentiality != Confidentiality.Office && Shared.Contains(a.Stage) && a.Parties.Any(p => p.OrganizationId == office))
        || ((a.Confidentiality == Confidentiality.Listed || a.Confidentiality == Confidentiality.Open) && Public.Contains(a.Stage)));

    /// <summary>What somebody sees of an agreement that is visible.</summary>
    public static Sees SeenBy(this Agreement agreement, Actor actor) =>
        actor.May(Right.SeeOffice, agreement.KeeperId) ? Sees.All
        : agreement.Confidentiality != Confidentiality.Office && Shared.Contains(agreement.Stage) && agreement.Parties.Any(p => actor.May(Right.SeeOffice, p.OrganizationId)) ? Sees.Text
        : agreement.Confidentiality == Confidentiality.Open && Public.Contains(agreement.Stage) ? Sees.OpenText
        : Sees.Listed;
}

/// <summary>How much of an agreement somebody sees; each sees what the ones before it do.</summary>
public enum Sees
{
    /// <summary>That there is one: kind, parties, since and until, and what came of it.</summary>
    Listed,

    /// <summary>Its text as well.</summary>
    OpenText,

    /// <summary>Text, documents, signatures and obligations: the parties' offices.</summary>
    Text,

    /// <summary>All: the keeper's own office.</summary>
    All,
}
