using NodaTime;
using Serai.Features.Calls.Reviewing.Conflicts;

namespace Serai.Tests.Features.Calls.Reviewing;

public sealed class ConflictRuleTests
{
    private static readonly LocalDate Day = new(2027, 3, 1);
    private static readonly Guid Here = Guid.NewGuid(), Above = Guid.NewGuid(), Elsewhere = Guid.NewGuid();

    private static ReviewerFacts Reviewer(ToldPerson person, params HeldAt[] roles) => new(Guid.NewGuid(), person, roles);

    private static SubmissionFacts Submitted(Guid? organization, params ToldPerson[] people) => new(Guid.NewGuid(), Day, people, organization is { } id ? [id] : []);

    private static ConflictKind[] Kinds(ReviewerFacts reviewer, SubmissionFacts submission, bool kin = false, params SubmissionFacts[] others)
    {
        var ties = kin ? new[] { (Here, Above), (Above, Here) } : [];
        var shared = new SharedFacts(new Dictionary<Guid, string> { [Here] = "Here", [Above] = "Above" }, ties.ToLookup(t => t.Item1, t => t.Item2), Array.Empty<int>().ToLookup(_ => (reviewer.Id, submission.Id), _ => ("", Day)));
        return [.. ConflictRule.Of(reviewer, submission, ConflictRule.Together(reviewer, [submission, .. others]), shared).Select(c => c.Kind)];
    }

    [Fact]
    public void Whoever_is_named_is_in_conflict_by_account_address_iD_or_name()
    {
        var (id, iD) = (Guid.NewGuid(), "0000-0002-1825-0097");
        foreach (var (one, other, same) in new[]
        {
            (new ToldPerson("Ada", PersonId: id), new ToldPerson("Somebody", PersonId: id), true),
            (new("Ada", "ADA@example.org"), new("A. L.", "ada@example.org"), true),
            (new("Ada", null, iD), new("A. L.", null, iD), true),
            (new("Ada  Lovelace"), new("ada lovelace"), true),
            // The iDs say that they are two of one name.
            (new("Ada", null, iD), new("Ada", null, "0000-0001-5109-3700"), false),
            (new("Ada", "ada@example.org"), new("Grace", "grace@example.org"), false),
            (new(""), new(""), false),
        })
            Assert.Equal(same ? [ConflictKind.Named] : Array.Empty<ConflictKind>(), Kinds(Reviewer(one), Submitted(null, other)));
    }

    [Fact]
    public void An_organization_counts_on_the_day_of_the_submission()
    {
        var person = new ToldPerson("Ada");
        Assert.Equal([ConflictKind.SameOrganization], Kinds(Reviewer(person, new HeldAt(Here, Day, null)), Submitted(Here)));
        Assert.Equal([ConflictKind.SameOrganization], Kinds(Reviewer(person, new HeldAt(Here, Day.PlusDays(-9), Day.PlusDays(1))), Submitted(Here)));
        Assert.Empty(Kinds(Reviewer(person, new HeldAt(Here, Day.PlusDays(-9), Day)), Submitted(Here)));
        Assert.Empty(Kinds(Reviewer(person, new HeldAt(Here, Day.PlusDays(1), null)), Submitted(Here)));
        Assert.Empty(Kinds(Reviewer(person, new HeldAt(Elsewhere, Day, null)), Submitted(Here)));
    }

    [Fact]
    public void Parents_and_children_count_where_the_round_says_so()
    {
        var reviewer = Reviewer(new("Ada"), new HeldAt(Above, Day, null));
        Assert.Empty(Kinds(reviewer, Submitted(Here)));
        Assert.Equal([ConflictKind.KinOrganization], Kinds(reviewer, Submitted(Here), kin: true));
        Assert.Equal([ConflictKind.KinOrganization], Kinds(Reviewer(new("Ada"), new HeldAt(Here, Day, null)), Submitted(Above), kin: true));
    }

    [Fact]
    public void Whoever_is_named_with_an_author_elsewhere_in_the_call_is_in_conflict()
    {
        var together = Submitted(null, new ToldPerson("Ada"), new ToldPerson("Grace", "grace@example.org"));
        Assert.Equal([ConflictKind.CoAuthor], Kinds(Reviewer(new("Ada")), Submitted(null, new ToldPerson("G. Hopper", "grace@example.org")), others: together));
        Assert.Empty(Kinds(Reviewer(new("Ada")), Submitted(null, new ToldPerson("Mary")), others: together));
        Assert.Equal([ConflictKind.Named], Kinds(Reviewer(new("Ada")), together));
    }

    [Fact]
    public void What_a_reviewer_declared_counts_for_that_submission_only()
    {
        var (reviewer, one, other) = (Reviewer(new("Ada")), Submitted(null), Submitted(null));
        var shared = new SharedFacts(new Dictionary<Guid, string>(), Array.Empty<Guid>().ToLookup(g => g), new[] { 1 }.ToLookup(_ => (reviewer.Id, one.Id), _ => ("My sister wrote it.", Day)));
        Assert.Equal(new Conflict(ConflictKind.Declared, "My sister wrote it.", Day), Assert.Single(ConflictRule.Of(reviewer, one, [], shared)));
        Assert.Empty(ConflictRule.Of(reviewer, other, [], shared));
    }
}
