using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Serai.Bench.Calls;
using Serai.Features.Calls.Deciding;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;
using Serai.Platform.Web;
using EdtfDate = Serai.Edtf.Edtf;

namespace Serai.Bench.Programmes;

/// <summary>Made-up programmes of one office, each with an edition that was over two days ago and three earlier ones: people, what they need, when they came, what they answered.</summary>
internal sealed class ProgrammesData
{
    public const string Edition = "2026", Home = "university-0";
    private const string Zone = "Asia/Hong_Kong";
    private const int Days = 5, EachDay = 4, Earlier = 3, Part = 5_000, AttendedOfHundred = 93, AnsweredOfHundred = 80, Beside = 12;

    private static readonly string[] Groups = ["Hong Kong", "Mainland China", "Thailand", "United Kingdom"];
    private static readonly string[] Given = ["Mei", "Tai Man", "Ada", "Somchai", "Grace", "Siu Ming", "Li Na", "Priya"], Family = ["Chan", "Wong", "Lovelace", "Suksawat", "Hopper", "Lee", "Wang", "Nair"], Chinese = ["陳大文", "王小明", "李娜", "張偉", "黃美玲"];
    private static readonly string[] Words = ["lectures", "clinic", "visit", "time", "more", "practice", "teachers", "discussion", "clear", "herbs", "acupuncture", "教學", "實習", "討論"];
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private readonly Random random = new(20261128);
    private readonly CallsData calls = new();

    /// <summary>The session of somebody who runs them.</summary>
    public string Token => calls.Token;

    public async Task OfficeAsync(CommandScope scope)
    {
        await calls.OfficeAsync(scope);
        var (db, home) = (scope.Get<SeraiDb>(), await HomeAsync(scope));
        db.Add(new CertificateTemplate { KeeperId = home, Name = "In two languages", Design = CertificateDesignJson.Write(ReadyTemplates.Find(ReadyTemplates.Bilingual)!), EnteredAt = scope.Get<IClock>().GetCurrentInstant() });
        await db.SaveChangesAsync();
    }

    /// <summary>A programme whose edition has so many people, and its earlier ones a quarter of them each.</summary>
    public async Task<MadeEdition> ProgrammeAsync(CommandScope scope, string slug, int people)
    {
        var (db, now, today, home) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), scope.Get<Today>().Day, await HomeAsync(scope));
        var programme = new Programme { Slug = slug, KeeperId = home, Title = "Chinese medicine training " + slug, TitleZhHant = "中醫藥培訓", Aims = "Basic and clinical Chinese medicine.", Languages = "en\nzh-Hant", PublishedAt = now, EnteredAt = now };
        db.Add(programme);
        await db.SaveChangesAsync();
        for (var years = Earlier; years > 0; years--)
            await EditionAsync(scope, programme, (2026 - years).ToString(CultureInfo.InvariantCulture), today.PlusDays(-365 * years), people / 4);
        var made = await EditionAsync(scope, programme, Edition, today.PlusDays(-Days - 1), people);
        // All who submitted to its call were accepted, and are not taken in yet.
        var call = await calls.CallAsync(scope, slug);
        var submissions = await calls.SubmissionsAsync(scope, call, people);
        await InsertAsync(db, submissions.Select(s => new CallDecision { CallId = call.Id, SubmissionId = s, KeeperId = home, Outcome = DecisionOutcome.Accepted, ProposedAt = now, ToldAt = now }));
        (await db.Editions.FirstAsync(e => e.Id == made.Id)).CallId = call.Id;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        // As after an import: what the planner knows of the tables.
        await TableCounts.RenewAsync(db, CancellationToken.None);
        return made;
    }

    private async Task<MadeEdition> EditionAsync(CommandScope scope, Programme programme, string slug, LocalDate first, int people)
    {
        var (db, now, last, zone) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), first.PlusDays(Days - 1), DateTimeZoneProviders.Tzdb[Zone]);
        var edition = new Edition
        {
            ProgrammeId = programme.Id, KeeperId = programme.KeeperId, Slug = slug, Held = EdtfDate.Parse(FormattableString.Invariant($"{first:uuuu-MM-dd}/{last:uuuu-MM-dd}")), Begins = first, Ends = last, Zone = Zone, CompletionPercent = 80, Place = "Hall", HostId = programme.KeeperId, PublishedAt = now, EnteredAt = now,
        };
        var sessions = Enumerable.Range(0, Days * EachDay).Select(n => Session(edition, n + 1, first.PlusDays(n / EachDay).At(new LocalTime(9 + n % EachDay * 2, 0)), zone)).ToList();
        var (me, invited, device) = (Secret.New(), Secret.New(), Secret.New());
        var homes = await db.Organizations.OrderBy(o => o.Slug).Select(o => new { o.Id, o.Name }).ToListAsync();
        var all = Enumerable.Range(1, people).Select(n => Participant(edition, n, homes[random.Next(homes.Count)] is var home ? (home.Id, home.Name) : default, now)).ToList();
        (all[0].Hash, all[^1].Hash, all[^1].State) = (Secret.Hash(me), Secret.Hash(invited), ParticipantState.Invited);
        db.AddRange(edition, new EditionTaking { EditionId = edition.Id, KeeperId = edition.KeeperId, LastNumber = people, VisaLetterText = "{name} of {institution} takes part." }, new CheckInDevice { EditionId = edition.Id, Hash = Secret.Hash(device), Name = "Phone A", MadeAt = now });
        db.AddRange(sessions);
        for (var n = 1; n <= Beside; n++)
            db.AddRange(
                new Announcement { EditionId = edition.Id, KeeperId = edition.KeeperId, Subject = $"Notice {n}", Text = "The bus leaves at eight.", Mailed = people, At = now },
                new EditionFile { EditionId = edition.Id, KeeperId = edition.KeeperId, Title = $"Paper {n}", FileName = $"paper-{n}.pdf", FileId = Guid.CreateVersion7(), At = now },
                new EditionOutcome { EditionId = edition.Id, KeeperId = edition.KeeperId, Kind = OutcomeKind.Publication, Title = $"Paper {n} on herbs" });
        await db.SaveChangesAsync();
        await InsertAsync(db, all);
        await InsertAsync(db, all.Select(p => new ParticipantNeeds { ParticipantId = p.Id, EditionId = edition.Id, WantsRoom = p.Number % 2 == 0, Diet = "No pork", EmergencyName = "Somebody at home", EmergencyPhone = "+852 5555 0000", PassportName = "NAME", PassportNumber = "K0000000", SavedAt = now }));
        await InsertAsync(db, all.SelectMany(p => sessions.Where(_ => random.Next(100) < AttendedOfHundred).Select(s => new Attendance
        {
            EditionId = edition.Id, KeeperId = edition.KeeperId, SessionId = s.Id, ParticipantId = p.Id, At = s.Starts, Way = AttendanceWay.Code, EnteredAt = s.Starts, ChangedAt = s.Starts,
        })));
        await SurveyAsync(db, edition, all, now);
        var one = sessions[0].Number;
        db.ChangeTracker.Clear();
        return new(edition.Id, programme.Slug, edition.Slug, people, one, me, invited, device);
    }

    private async Task SurveyAsync(SeraiDb db, Edition edition, IReadOnlyList<Participant> people, Instant now)
    {
        var survey = new EditionSurvey { EditionId = edition.Id, KeeperId = edition.KeeperId, Design = DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), PublishedAt = now - Duration.FromDays(3), ClosesAt = now - Duration.FromHours(1) };
        db.Add(survey);
        await db.SaveChangesAsync();
        var answered = people.Select(_ => random.Next(100) < AnsweredOfHundred).ToList();
        await InsertAsync(db, people.Zip(answered, (p, has) => new SurveyMark { SurveyId = survey.Id, ParticipantId = p.Id, HasAnswered = has }));
        await InsertAsync(db, answered.Select(has => new SurveySlot { SurveyId = survey.Id, Answers = has ? AnswersJson.Write(Answers()).ToJsonString() : null }));
    }

    private FormAnswers Answers() => FormAnswers.Of(
        ("content", new NumberAnswer(random.Next(1, 6))), ("teaching", new NumberAnswer(random.Next(1, 6))), ("organisation", new NumberAnswer(random.Next(1, 6))), ("overall", new NumberAnswer(random.Next(1, 6))),
        ("best", new TextAnswer(Sentence(20))), ("change", new TextAnswer(Sentence(30))));

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private Participant Participant(Edition edition, int number, (Guid Id, string Name) home, Instant now) => new()
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Number = number, Name = (number % 3 == 0 ? Chinese[random.Next(Chinese.Length)] : $"{Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}") + string.Create(CultureInfo.InvariantCulture, $" {number}"),
        Email = string.Create(CultureInfo.InvariantCulture, $"participant{number}@example.org"), InstitutionName = home.Name, InstitutionId = number % 10 == 0 ? null : home.Id, Group = Groups[random.Next(Groups.Length)], Language = number % 2 == 0 ? "en" : "zh-Hant",
        State = ParticipantState.Confirmed, Way = ParticipantWay.List, AlumniSince = number % 2 == 0 ? now : null, EnteredAt = now,
    };

    private static EditionSession Session(Edition edition, int number, LocalDateTime starts, DateTimeZone zone)
    {
        var ends = starts.PlusMinutes(90);
        return new()
        {
            EditionId = edition.Id, KeeperId = edition.KeeperId, Number = number, Title = string.Create(CultureInfo.InvariantCulture, $"Session {number} on the theory and practice of herbs"), StartsLocal = Local.Format(starts), EndsLocal = Local.Format(ends),
            Starts = starts.InZoneLeniently(zone).ToInstant(), Ends = ends.InZoneLeniently(zone).ToInstant(), Teachers = "A teacher\nAnother teacher", IsRequired = number == 1,
        };
    }

    private static Task<Guid> HomeAsync(CommandScope scope) => scope.Get<SeraiDb>().Organizations.Where(o => o.Slug == Home).Select(o => o.Id).SingleAsync();

    private static async Task InsertAsync<T>(SeraiDb db, IEnumerable<T> rows)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
            foreach (var part in rows.Chunk(Part))
                await insert.EntitiesAsync(part);
        await transaction.CommitAsync();
    }
}

/// <summary>An edition that was made.</summary>
/// <param name="Session">The number of one of its sessions.</param>
/// <param name="Me">The secret of a participant.</param>
/// <param name="Invited">The secret of somebody who was invited.</param>
/// <param name="Device">The secret of a phone's link.</param>
internal sealed record MadeEdition(Guid Id, string Programme, string Slug, int People, int Session, string Me, string Invited, string Device);
