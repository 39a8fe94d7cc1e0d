using Serai.Features.Organizations;
using Serai.Forms;

namespace Serai.Features.Calls.Counting;

/// <summary>How far a submission is, in the order of its life.</summary>
public enum BoardState
{
    /// <summary>Being written: it is counted, and nobody but its writer reads it.</summary>
    Draft,
    Undecided,
    ProposedAccepted,
    ProposedReserve,
    ProposedDeclined,

    /// <summary>Was told of a place, and has not confirmed it.</summary>
    Accepted,
    Confirmed,
    Reserve,
    Declined,

    /// <summary>Had a place, or one on the reserve, and has it no more.</summary>
    GivenUp,

    /// <summary>Submitted by the reader, who learns of the decision as all others do.</summary>
    Own,
    Withdrawn,
}

/// <summary>How an organization came to be counted, or why none is.</summary>
public enum NamedHow
{
    /// <summary>It is in the registry: picked in the form, or represented.</summary>
    Known,

    /// <summary>Written in words that the registry does not know.</summary>
    Written,
    NotSaid,
}

/// <param name="Organization">Null unless it is known.</param>
/// <param name="Count">How many submissions name it.</param>
public sealed record InstitutionCount(NamedHow How, OrganizationBrief? Organization, int Count);

/// <param name="Code">The place's code; null where the organization is not known, or the registry does not say where it is.</param>
/// <param name="Count">How many submissions name an organization there.</param>
public sealed record PlaceCount(NamedHow How, string? Code, int Count);

/// <summary>What was submitted to a call, in numbers, as one of those who run it may know.</summary>
/// <param name="Fields">The questions of its form that ask for an organization.</param>
/// <param name="Field">The one that is counted by; null where the form has none: then whoever was represented counts.</param>
/// <param name="Institutions">The most frequent first; those without an organization last.</param>
/// <param name="Places">The same of countries and regions.</param>
/// <param name="Earlier">The call that it is set against.</param>
public sealed record CallBoard(
    Call Call, FormDesign Design, IReadOnlyList<FormField> Fields, FormField? Field, IReadOnlyDictionary<BoardState, int> States,
    IReadOnlyList<InstitutionCount> Institutions, IReadOnlyList<PlaceCount> Places, Call? Earlier, BoardCurve Curve)
{
    public int Of(BoardState state) => States.GetValueOrDefault(state);

    /// <summary>All that count: neither drafts nor withdrawn.</summary>
    public int Submitted => States.Where(s => s.Key is not (BoardState.Draft or BoardState.Withdrawn)).Sum(s => s.Value);

    public bool AnyDecided => Submitted > Of(BoardState.Undecided) + Of(BoardState.Own);

    /// <summary>Whether some submissions name several organizations, and count at each.</summary>
    public bool CountsSeveral => Institutions.Sum(i => i.Count) > Submitted;
}
