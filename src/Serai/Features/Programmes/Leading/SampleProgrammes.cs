using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Leading;

/// <summary>
/// The programmes of the sample. One is real, and stands under its memorandum: what its one source says, and nothing else. One is an example that shows a
/// whole run; it says so, and so do the people in it.
/// </summary>
public sealed class SampleProgrammes(SeraiDb db, AnswerBox box, IClock clock)
{
    public const string Real = "chinese-medicine-training", Example = "example-training-week";

    private const string Verb = "publish", Memorandum = "CUHK and Ningxia Medical University 2019", Alliance = "uasr", ExampleZone = "Asia/Shanghai";

    /// <summary>Adds them to an empty registry that has just been filled; the caller has the transaction.</summary>
    public async Task RunAsync(string actor, string way, CancellationToken stop)
    {
        await AddRealAsync(actor, way, stop);
        if (await db.HeirOf(db.Organizations.Where(o => o.Slug == Alliance), stop) is { } keeper)
        {
            await using var step = await db.BeginStepAsync(Doing(actor, way, Example, keeper.Id), stop);
            await AddExampleAsync(keeper.Id, step.Doing.At, stop);
            await step.CompleteAsync(stop);
        }
        db.ChangeTracker.Clear();
    }

    private async Task AddRealAsync(string actor, string way, CancellationToken stop)
    {
        // The key under which the sample's table of agreements brought it.
        var key = Digest.Of("g", Memorandum);
        var links = db.Set<AgreementActivity>();
        if (await db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Key == key, stop) is not { } agreement
            || await db.Activities.AsNoTracking().FirstOrDefaultAsync(a => a.Kind == ActivityPlans.Kind && links.Any(l => l.AgreementId == agreement.Id && l.ActivityId == a.Id), stop) is not { Date: { } held } activity)
            return;
        await using var step = await db.BeginStepAsync(Doing(actor, way, Real, agreement.KeeperId), stop);
        var programme = new Programme
        {
            Slug = Real, KeeperId = agreement.KeeperId, AgreementId = agreement.Id, Rhythm = ProgrammeRhythm.Yearly, Since = held, SourceId = activity.SourceId, PlaceInSource = activity.PlaceInSource,
            EnteredAt = step.Doing.At, PublishedAt = step.Doing.At,
            Title = "Belt and Road & Greater Bay Area Chinese Medicine Training Programme", TitleZhHant = "「一帶一路」及粵港澳大灣區中醫藥培訓項目", TitleZhHans = "“一带一路”及粤港澳大湾区中医药培训项目",
            Aims = "Sharing between basic and clinical Chinese medicine; research in Chinese medicine and its application; a wider network of scholars.\n\nThe source tells of one week every summer since 2019. It dates the first edition only: later ones are not listed here until a source tells of each.",
            AimsZhHant = "促進基礎與臨床中醫藥的交流；推動中醫藥的研究與應用；拓展學者網絡。\n\n來源稱自 2019 年起每年夏季舉行一週，但只載明首屆的時間；其後各屆在有來源逐一說明之前，不在此列出。",
            AimsZhHans = "促进基础与临床中医药的交流；推动中医药的研究与应用；拓展学者网络。\n\n来源称自 2019 年起每年夏季举行一周，但只载明首届的时间；其后各届在有来源逐一说明之前，不在此列出。",
            Audience = "Participants from Hong Kong and mainland China in Chinese medicine", AudienceZhHant = "香港及中國內地中醫藥領域的人士", AudienceZhHans = "香港及中国内地中医药领域的人士",
        };
        db.Add(programme);
        db.Add(new Edition
        {
            ProgrammeId = programme.Id, KeeperId = programme.KeeperId, Slug = "2019", Held = held, Begins = held.Earliest, Ends = held.Latest, Zone = "Asia/Hong_Kong", SourceId = activity.SourceId, PlaceInSource = activity.PlaceInSource,
            ActivityId = activity.Id, EnteredAt = step.Doing.At, PublishedAt = step.Doing.At,
        });
        await step.CompleteAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task AddExampleAsync(Guid keeper, Instant now, CancellationToken stop)
    {
        var monday = LastWeek(now);
        var (friday, enteredAt) = (monday.PlusDays(SampleWeek.Days.Length - 1), monday.PlusDays(-90).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[ExampleZone]).ToInstant());
        var programme = new Programme
        {
            Slug = Example, KeeperId = keeper, AllianceId = keeper, Rhythm = ProgrammeRhythm.Yearly, IsExample = true, Languages = "en\nzh-Hant\nzh-Hans", EnteredAt = now, PublishedAt = now,
            Title = "Example: a training week", TitleZhHant = "示例：培訓週", TitleZhHans = "示例：培训周",
            Aims = "This programme is an example that comes with the program. The alliance never held it, and everybody in it is made up.", AimsZhHant = "此項目為隨程式附帶的示例，該聯盟從未舉行，其中人物均屬虛構。", AimsZhHans = "此项目为随程序附带的示例，该联盟从未举行，其中人物均属虚构。",
            Audience = "Nobody: it is an example", AudienceZhHant = "無：僅為示例", AudienceZhHans = "无：仅为示例",
        };
        var edition = new Edition
        {
            ProgrammeId = programme.Id, KeeperId = keeper, Slug = monday.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Held = EdtfDate.Parse($"{Iso(monday)}/{Iso(friday)}"), Begins = monday, Ends = friday,
            Place = "Example Hall (made up)", Zone = ExampleZone, Capacity = 15, CompletionPercent = 80, KeptDays = Edition.MostKeptDays, EnteredAt = enteredAt, PublishedAt = enteredAt,
        };
        db.Add(programme);
        db.Add(edition);
        var sessions = SampleWeek.Sessions(edition, monday);
        db.AddRange(sessions);
        await FillAsync(edition, sessions, stop);
    }

    /// <summary>Puts people into the example, and what they did.</summary>
    private async Task FillAsync(Edition edition, IReadOnlyList<EditionSession> sessions, CancellationToken stop)
    {
        var (begins, over) = (sessions.Min(s => s.Starts), sessions.Max(s => s.Ends));
        var people = SampleWeek.Participants(edition, edition.EnteredAt, over);
        var (device, phone) = SampleRun.Device(edition, begins, over);
        var survey = SampleRun.Survey(edition, over);
        db.AddRange(people);
        db.AddRange(device, phone, survey, SampleRun.Decide(people, over), SampleRun.Told(edition, begins), SampleRun.Outcome(edition));
        db.AddRange(SampleRun.Attendances(sessions, people, phone));
        SampleRun.Keep(await EditionTurn.OfAsync(db, edition, stop), people.Count);
        // They are there before they answer.
        await db.SaveChangesAsync(stop);
        await db.TakeTurnAsync(AnswerBox.Turn, stop);
        await box.MakeAsync(survey, stop);
        // Two of three; which answers are whose the box forgets.
        foreach (var (person, answers) in people.Where(p => p.Number % 3 != 0).Zip(SampleRun.Answers))
            await box.FillAsync(survey, person.Id, answers, stop);
    }

    // The last Monday to Friday of two months ago: over, and not long.
    private static LocalDate LastWeek(Instant now)
    {
        var day = now.InZone(DateTimeZoneProviders.Tzdb[ExampleZone]).Date.PlusDays(-60);
        return day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);
    }

    private Doing Doing(string actor, string way, string slug, Guid keeper) => new(clock.GetCurrentInstant(), actor, way, Verb, ProgrammeLinks.Subject(slug)) { SubjectId = keeper };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
