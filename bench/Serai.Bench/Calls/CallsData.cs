using System.Globalization;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Making;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Forms;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;

namespace Serai.Bench.Calls;

/// <summary>Made-up calls for proposals of one office: who runs them, what was submitted, and what reviewers said of it.</summary>
internal sealed class CallsData
{
    private const int Part = 5_000, Organizations = 500, Reviewers = 300;
    private static readonly string[] Words = ["medicine", "engineering", "law", "history", "robotics", "nursing", "climate", "energy", "oceans", "agriculture", "music", "physics", "genetics", "logistics", "education", "中醫藥", "再生醫學", "神經科學"];

    private readonly Random random = new(20261127);
    private readonly List<Organization> organizations = [.. Enumerable.Range(0, Organizations).Select(New)];

    /// <summary>The session of somebody who runs the calls.</summary>
    public string Token { get; } = Secret.New();

    public static FormDesign Design { get; } = ReadyMade.Of(CallKind.Proposal);

    private static Organization New(int i)
    {
        var name = i == 0 ? "Home University" : string.Create(CultureInfo.InvariantCulture, $"University of City {i}");
        return new() { Slug = $"university-{i}", Name = name, SortName = NameFold.Fold(name), City = "City", CountryCode = i % 3 == 0 ? "CN" : i % 3 == 1 ? "TH" : "GB" };
    }

    /// <summary>The office and whoever runs its calls.</summary>
    public async Task OfficeAsync(CommandScope scope)
    {
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        var person = Person.With("organiser@example.org", "Organiser", "en", now);
        (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
        db.AddRange(organizations);
        db.AddRange(person, BrowserSessions.New(person.Id, Token, now, "bench"));
        db.Add(new Grant { PersonId = person.Id, Role = Role.Editor, OrganizationId = organizations[0].Id, Since = now.InUtc().Date });
        await db.SaveChangesAsync();
    }

    /// <summary>A call that is open, without its submissions.</summary>
    public async Task<Call> CallAsync(CommandScope scope, string slug, Instant? closes = null)
    {
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        var call = new Call { Slug = slug, KeeperId = organizations[0].Id, Kind = CallKind.Proposal, Title = "Joint research fund", Zone = "Asia/Hong_Kong", Audience = CallAudience.Anyone, FormNumber = 1, Closes = closes, EnteredAt = now, PublishedAt = now };
        db.AddRange(call, new CallForm { CallId = call.Id, KeeperId = call.KeeperId, Number = 1, Design = DesignJson.Write(Design).ToJsonString(), At = now, PublishedAt = now });
        db.Add(new SubmissionCount { CallId = call.Id });
        await db.SaveChangesAsync();
        return call;
    }

    /// <summary>So many submitted ones.</summary>
    public async Task<List<Guid>> SubmissionsAsync(CommandScope scope, Call call, int count)
    {
        var (db, now, ids) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), new List<Guid>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
            for (var from = 0; from < count; from += Part)
            {
                var made = Enumerable.Range(from + 1, Math.Min(Part, count - from)).Select(n => (n, answers: Answers(n))).Select(m => (m.answers, submission: Submitted(call, m.n, m.answers, now))).ToList();
                await insert.EntitiesAsync(made.Select(m => m.submission).ToList());
                await insert.EntitiesAsync(made.SelectMany(m => AnswerValues.Of(Design, m.answers).Select(v => new SubmissionValue { CallId = call.Id, SubmissionId = m.submission.Id, Field = v.Field, Value = v.Value, Number = v.Number })).ToList());
                ids.AddRange(made.Select(m => m.submission.Id));
            }
        await transaction.CommitAsync();
        return ids;
    }

    /// <summary>Written to the end, not yet submitted.</summary>
    /// <returns>The secret of each one's address.</returns>
    public async Task<List<string>> DraftsAsync(CommandScope scope, Call call, int count)
    {
        var (db, now, secrets) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), new List<string>());
        var made = Enumerable.Range(1, count).Select(n => new Submission { CallId = call.Id, KeeperId = call.KeeperId, FormNumber = 1, Draft = AnswersJson.Write(Answers(n)).ToJsonString(), Language = "en", BegunAt = now, SavedAt = now }).ToList();
        secrets.AddRange(made.Select(_ => Secret.New()));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
        {
            await insert.EntitiesAsync(made);
            await insert.EntitiesAsync(made.Zip(secrets, (s, secret) => new WritingKey { SubmissionId = s.Id, Hash = Secret.Hash(secret), At = now }).ToList());
        }
        await transaction.CommitAsync();
        return secrets;
    }

    /// <summary>A round in which each submission has so many reviews, two thirds of them done.</summary>
    public async Task ReviewsAsync(CommandScope scope, Call call, IReadOnlyList<Guid> submissions, int each)
    {
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        Criterion[] criteria = [new("quality", "Quality", 0, 10, 2), new("reach", "Reach", 0, 10, 1)];
        var round = new ReviewRound { CallId = call.Id, KeeperId = call.KeeperId, Number = 1, Name = "First round", Criteria = Criteria.Write(criteria), Each = each, AssignedAt = now };
        var reviewers = Enumerable.Range(0, Reviewers).Select(i => new Reviewer { CallId = call.Id, Name = $"Reviewer {i}", Email = $"reviewer{i}@example.org", Hash = Secret.Hash(Secret.New()), Limit = 100, InvitedAt = now, AcceptedAt = now }).ToList();
        db.Add(round);
        db.AddRange(reviewers);
        await db.SaveChangesAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
            await insert.EntitiesAsync(submissions.SelectMany((s, n) => Enumerable.Range(0, each).Select(k => Reviewed(call, round, reviewers[(n * each + k * 7) % Reviewers], s, criteria, now))).ToList());
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private Review Reviewed(Call call, ReviewRound round, Reviewer reviewer, Guid submission, Criterion[] criteria, Instant now)
    {
        if (random.Next(3) == 0)
            return new() { RoundId = round.Id, CallId = call.Id, SubmissionId = submission, ReviewerId = reviewer.Id, AskedAt = now };
        var scores = criteria.ToDictionary(c => c.Id, _ => random.Next(0, 11));
        return new()
        {
            RoundId = round.Id, CallId = call.Id, SubmissionId = submission, ReviewerId = reviewer.Id, State = ReviewState.Done, Scores = Criteria.Write(scores),
            Total = Criteria.Total(criteria, scores), ToAuthors = "Clear and well founded; the timetable is short.", AskedAt = now, SavedAt = now, DoneAt = now,
        };
    }

    private FormAnswers Answers(int n)
    {
        var (word, other, home) = (Words[random.Next(Words.Length)], Words[random.Next(Words.Length)], organizations[random.Next(Organizations)]);
        var partners = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => organizations[random.Next(Organizations)]).Select(o => FormAnswers.Of(("institution-name", new OrganizationAnswer(o.Name, o.Slug))));
        return FormAnswers.Of(
            ("title", new TextAnswer(string.Create(CultureInfo.InvariantCulture, $"{word} and {other} {n}"))),
            ("summary", new TextAnswer(string.Join(' ', Enumerable.Range(0, 120).Select(_ => Words[random.Next(Words.Length)])))),
            ("amount", new NumberAnswer(random.Next(1, 2000) * 500)),
            ("starts", new DateAnswer(new LocalDate(2027, 1, 1).PlusDays(random.Next(365)))),
            ("applicant", new PersonAnswer($"Applicant {n} of {home.Name}")),
            ("partners", new GroupAnswer([.. partners])));
    }

    private static Submission Submitted(Call call, int n, FormAnswers answers, Instant now)
    {
        var json = AnswersJson.Write(answers).ToJsonString();
        return new()
        {
            CallId = call.Id, KeeperId = call.KeeperId, FormNumber = 1, Number = n, State = SubmissionState.Submitted, Draft = json, Answers = json, Title = AnswerValues.TitleOf(Design, answers),
            Name = $"Applicant {n}", Email = $"applicant{n}@example.org", Language = "en", BegunAt = now, SavedAt = now, SubmittedAt = now.Plus(Duration.FromSeconds(n)), FirstSubmittedAt = now,
        };
    }
}
