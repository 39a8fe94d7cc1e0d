namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>Who may not judge what, by what is known of both. It asks nothing and knows no clock.</summary>
public static class ConflictRule
{
    /// <summary>The reasons, the plainest first; none where the reviewer may.</summary>
    /// <param name="reviewer">Who would judge.</param>
    /// <param name="submission">What.</param>
    /// <param name="together">With whom the reviewer is named, by <see cref="Together"/>.</param>
    /// <param name="shared">What both are compared by.</param>
    public static IReadOnlyList<Conflict> Of(ReviewerFacts reviewer, SubmissionFacts submission, IReadOnlyList<NamedTogether> together, SharedFacts shared) =>
    [
        .. submission.People.Where(p => Same(p, reviewer.Person)).Take(1).Select(p => new Conflict(ConflictKind.Named, p.Name, submission.On)),
        .. Organizations(reviewer, submission, shared),
        .. together.Where(t => t.Submission != submission.Id && submission.People.Any(p => Same(p, t.Person))).Take(1).Select(t => new Conflict(ConflictKind.CoAuthor, t.Person.Name, t.On)),
        .. shared.Declared[(reviewer.Id, submission.Id)].Select(d => new Conflict(ConflictKind.Declared, d.Why, d.On)),
    ];

    /// <summary>Those who are named beside a reviewer in a submission.</summary>
    public static IReadOnlyList<NamedTogether> Together(ReviewerFacts reviewer, IEnumerable<SubmissionFacts> all) =>
    [
        .. from submission in all
           where submission.People.Any(p => Same(p, reviewer.Person))
           from person in submission.People
           where !Same(person, reviewer.Person)
           select new NamedTogether(submission.Id, person, submission.On),
    ];

    /// <summary>
    /// Whether two are told to be the same: by account, address or ORCID iD; else by name, unless both tell an iD and it differs. Two of one name are
    /// taken for one: to find another reviewer costs less than to let somebody judge themselves.
    /// </summary>
    public static bool Same(ToldPerson one, ToldPerson other)
    {
        if (one.PersonId is { } id && id == other.PersonId)
            return true;
        if (one.Email is { Length: > 0 } email && email.Equals(other.Email, StringComparison.OrdinalIgnoreCase))
            return true;
        if (one.Orcid is { Length: > 0 } orcid && other.Orcid is { Length: > 0 } their)
            return orcid.Equals(their, StringComparison.OrdinalIgnoreCase);
        return one.Folded.Length > 0 && one.Folded == other.Folded;
    }

    private static IEnumerable<Conflict> Organizations(ReviewerFacts reviewer, SubmissionFacts submission, SharedFacts shared)
    {
        var held = reviewer.Roles.Where(r => r.IsOn(submission.On)).Select(r => r.Organization).ToHashSet();
        foreach (var organization in submission.Organizations.Distinct())
            if (held.Contains(organization))
                yield return new(ConflictKind.SameOrganization, Name(organization), submission.On);
            else if (shared.Kin[organization].FirstOrDefault(held.Contains) is var kin && kin != Guid.Empty)
                yield return new(ConflictKind.KinOrganization, Name(kin), submission.On);

        string Name(Guid id) => shared.Names.GetValueOrDefault(id, "");
    }
}

/// <summary>Somebody who is named beside a reviewer.</summary>
public sealed record NamedTogether(Guid Submission, ToldPerson Person, LocalDate On);
