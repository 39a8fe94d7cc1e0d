using Serai.Names;

namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>Why somebody may not judge a submission, in the order in which it is told.</summary>
public enum ConflictKind
{
    /// <summary>The reviewer submitted it, or is named in it.</summary>
    Named,

    /// <summary>The reviewer held a role at its organization on the day on which it was submitted.</summary>
    SameOrganization,

    /// <summary>The same of a parent or child of that organization.</summary>
    KinOrganization,

    /// <summary>The reviewer and somebody named in it are named together in another submission of the call.</summary>
    CoAuthor,

    /// <summary>The reviewer said so.</summary>
    Declared,
}

/// <summary>A reason, found.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="What">The name, the organization or the words that it was found by.</param>
/// <param name="On">The day as of which it holds: that of the submission, or of the declaration.</param>
public sealed record Conflict(ConflictKind Kind, string What, LocalDate On);

/// <summary>Somebody as a submission or an account tells.</summary>
public sealed record ToldPerson(string Name, string? Email = null, string? Orcid = null, Guid? PersonId = null)
{
    /// <summary>The name as names are compared: worked out once, as each is compared often.</summary>
    public string Folded { get; } = NameFold.Fold(Name);
}

/// <summary>A role at an organization, and when.</summary>
/// <param name="Until">The first day on which it was held no longer; null while it is.</param>
public sealed record HeldAt(Guid Organization, LocalDate Since, LocalDate? Until)
{
    public bool IsOn(LocalDate day) => Since <= day && (Until is null || day < Until);
}

/// <summary>What is known of a reviewer.</summary>
public sealed record ReviewerFacts(Guid Id, ToldPerson Person, IReadOnlyList<HeldAt> Roles);

/// <summary>What is known of a submission.</summary>
/// <param name="On">The day on which it was submitted, on the clocks of the call's zone.</param>
/// <param name="People">Who submitted it and whom it names.</param>
/// <param name="Organizations">Those that it names or is submitted for.</param>
public sealed record SubmissionFacts(Guid Id, LocalDate On, IReadOnlyList<ToldPerson> People, IReadOnlyList<Guid> Organizations);

/// <summary>What both need to be compared by.</summary>
/// <param name="Names">What organizations are called.</param>
/// <param name="Kin">Parents and children of each; empty where they do not count.</param>
/// <param name="Declared">What reviewers said.</param>
public sealed record SharedFacts(IReadOnlyDictionary<Guid, string> Names, ILookup<Guid, Guid> Kin, ILookup<(Guid Reviewer, Guid Submission), (string Why, LocalDate On)> Declared);
