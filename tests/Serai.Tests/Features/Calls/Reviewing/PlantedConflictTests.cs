using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>Five hundred conflicts of interest of every kind are hidden among as many submissions without: each is found, and no other.</summary>
public sealed class PlantedConflictTests
{
    private const int Reviewers = 25, Each = 20;
    private static readonly LocalDate Day = TestSite.Today;

    private static readonly ConflictKind[] Ways =
    [
        ConflictKind.Named, ConflictKind.Named, ConflictKind.Named, ConflictKind.Named, ConflictKind.Named, ConflictKind.SameOrganization, ConflictKind.SameOrganization, ConflictKind.SameOrganization,
        ConflictKind.KinOrganization, ConflictKind.Declared,
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task All_are_found_and_nothing_else(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Nobody Else");
        var planted = await site.WithAsync<SeraiDb, Dictionary<(Guid, Guid), ConflictKind>>(db => PlantAsync(db, slug, site.Clock.GetCurrentInstant()));
        Assert.Equal(Reviewers * Each, planted.Count);
        var found = await site.WithAsync<SeraiDb, Dictionary<(Guid, Guid), ConflictKind>>(async db =>
        {
            var call = await db.Set<Call>().AsNoTracking().SingleAsync(c => c.Slug == slug);
            var table = await new ConflictFacts(db, new NamedInSubmissions()).OfAsync(call, kin: true, only: null, default);
            var reviewers = await db.Set<Reviewer>().Where(r => r.CallId == call.Id).Select(r => r.Id).ToListAsync();
            return (from reviewer in reviewers from submission in table.Submissions let why = table.Of(reviewer, submission) where why.Count > 0 select ((reviewer, submission), why[0].Kind)).ToDictionary(c => c.Item1, c => c.Kind);
        });
        Assert.Empty(planted.Where(p => !found.TryGetValue(p.Key, out var kind) || kind != p.Value).Select(p => p.Value));
        Assert.Empty(found.Where(f => !planted.ContainsKey(f.Key)).Select(f => f.Value));
    }

    // Each submission is in conflict with one reviewer, in one way; as many again with none.
    private static async Task<Dictionary<(Guid, Guid), ConflictKind>> PlantAsync(SeraiDb db, string slug, Instant now)
    {
        var call = await db.Set<Call>().AsNoTracking().SingleAsync(c => c.Slug == slug);
        var planted = new Dictionary<(Guid, Guid), ConflictKind>();
        var number = 1;
        for (var r = 0; r < Reviewers; r++)
        {
            Organization home = New($"home-{r}"), above = New($"above-{r}");
            var person = Person.With($"reviewer{r}@example.org", $"Reviewer Number {r}", "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
            var orcid = string.Create(CultureInfo.InvariantCulture, $"0000-0002-0000-{r:0000}");
            var reviewer = new Reviewer { CallId = call.Id, PersonId = person.Id, Orcid = orcid, Hash = Secret.Hash(Secret.New()), Limit = 5, InvitedAt = now, AcceptedAt = now };
            db.AddRange(home, above, person, reviewer);
            db.Add(new OrganizationRelation { FromId = home.Id, ToId = above.Id, Kind = RelationKind.Parent });
            db.Add(new Grant { PersonId = person.Id, Role = Role.Editor, OrganizationId = home.Id, Since = Day.PlusDays(-10) });
            for (var n = 0; n < Each; n++)
            {
                var way = (r + n) % Ways.Length;
                var submission = Plant(db, call, reviewer, person, home, above, way, number++, now);
                planted[(reviewer.Id, submission.Id)] = Ways[way];
                // Of somebody of the same first name, at a place that nobody is at.
                db.Add(Submitted(call, number++, now, new PersonAnswer($"Reviewer Numbered {r}"), new OrganizationAnswer($"Elsewhere {r}")));
            }
        }
        await db.SaveChangesAsync();
        return planted;
    }

    private static Submission Plant(SeraiDb db, Call call, Reviewer reviewer, Person person, Organization home, Organization above, int way, int number, Instant now)
    {
        var (stranger, nowhere) = (new PersonAnswer($"Stranger {number}"), new OrganizationAnswer("Nowhere"));
        var submission = way switch
        {
            0 => Submitted(call, number, now, new PersonAnswer(person.Name.ToUpperInvariant()), nowhere),
            1 => Submitted(call, number, now, new PersonAnswer($"R. N. {number}", person.Email!.ToUpperInvariant()), nowhere),
            2 => Submitted(call, number, now, new PersonAnswer($"R. N. {number}", null, reviewer.Orcid), nowhere),
            3 => Submitted(call, number, now, stranger, nowhere, person.Id),
            5 => Submitted(call, number, now, stranger, new OrganizationAnswer("As it is called now", home.Slug)),
            6 => Submitted(call, number, now, stranger, new OrganizationAnswer(home.Name.ToUpperInvariant())),
            7 => Submitted(call, number, now, stranger, nowhere, null, home.Id),
            8 => Submitted(call, number, now, stranger, new OrganizationAnswer("Above", above.Slug)),
            _ => Submitted(call, number, now, stranger, nowhere),
        };
        db.Add(submission);
        if (way == 4)
            db.Add(new Contributor { CallId = call.Id, SubmissionId = submission.Id, KeeperId = call.KeeperId, Name = $"R. N. {number}", Email = person.Email!, Hash = Secret.Hash(Secret.New()), Language = "en", AskedAt = now });
        if (way == 9)
            db.Add(new DeclaredConflict { CallId = call.Id, ReviewerId = reviewer.Id, SubmissionId = submission.Id, PersonId = person.Id, Why = "We are married.", At = now });
        return submission;
    }

    private static Organization New(string slug) => new() { Slug = slug, Name = $"University of {slug}", SortName = $"university of {slug}", City = "None", CountryCode = "TH" };

    private static Submission Submitted(Call call, int number, Instant now, PersonAnswer who, OrganizationAnswer where, Guid? person = null, Guid? member = null)
    {
        var json = AnswersJson.Write(FormAnswers.Of(("applicant", who), ("institution-name", where), ("reasons", new TextAnswer("To learn.")))).ToJsonString();
        return new()
        {
            CallId = call.Id, KeeperId = call.KeeperId, FormNumber = 1, Number = number + 1, State = SubmissionState.Submitted, Draft = json, Answers = json, Title = who.Name, Name = $"Assistant {number}", Email = $"assistant{number}@example.org",
            Language = "en", PersonId = person, ForId = member, BegunAt = now, SavedAt = now, SubmittedAt = now, FirstSubmittedAt = now,
        };
    }
}
