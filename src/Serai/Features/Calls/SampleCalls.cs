using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Forms;
using Serai.Platform.History;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls;

/// <summary>The calls of the sample: one that is open and one that has closed. They are examples, say so, and so do the people in them.</summary>
public sealed class SampleCalls(SeraiDb db, IClock clock)
{
    private const string Alliance = "uasr", Zone = "Asia/Shanghai";
    private const int DaysOpen = 120;
    private static readonly (string Name, string Reasons)[] People =
    [
        ("Example Applicant One (made up)", "This answer was made up, to show what an application looks like."),
        ("Example Applicant Two (made up)", "This one too. Nobody of this name applied."),
        ("示例申請人三（虛構）", "此答案為虛構，僅供示範。"),
    ];

    /// <summary>Adds them to an empty registry that has just been filled; the caller has the transaction.</summary>
    public async Task RunAsync(string actor, string way, CancellationToken stop)
    {
        if (await db.HeirOf(db.Organizations.Where(o => o.Slug == Alliance), stop) is not { } keeper)
            return;
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;
        await using (var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), actor, way, PublishCall.Verb, CallLinks.Subject("example-open")) { SubjectId = keeper.Id }, stop))
        {
            var open = Add(keeper.Id, "example-open", CallKind.Abstract, today.PlusDays(-20), today.PlusDays(DaysOpen), step.Doing.At,
                ("Example: abstracts for a conference", "示例：會議論文摘要徵集", "示例：会议论文摘要征集"));
            db.Add(new SubmissionCount { CallId = open.Id });
            var past = Add(keeper.Id, "example-past", CallKind.Programme, today.PlusDays(-400), today.PlusDays(-330), step.Doing.At,
                ("Example: a summer week of last year", "示例：去年的暑期課程", "示例：去年的暑期课程"));
            Fill(past);
            await step.CompleteAsync(stop);
        }
        db.ChangeTracker.Clear();
    }

    private Call Add(Guid keeper, string slug, CallKind kind, LocalDate opens, LocalDate closes, Instant at, (string En, string Hant, string Hans) title)
    {
        const string About = "This call is an example that comes with the program. The alliance never made it.";
        var call = new Call
        {
            Slug = slug, KeeperId = keeper, Kind = kind, Title = title.En, TitleZhHant = title.Hant, TitleZhHans = title.Hans, About = About, AboutZhHant = "此徵集為隨程式附帶的示例，並非該聯盟所發。", AboutZhHans = "此征集为随程序附带的示例，并非该联盟所发。",
            Zone = Zone, OpensLocal = Local(opens, 9), ClosesLocal = Local(closes, 17), GraceMinutes = 30, EnteredAt = at, PublishedAt = opens.AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant(), FormNumber = 1,
        };
        (call.Opens, call.Closes) = (CallTime.Of(call.OpensLocal, Zone, later: false, out _), CallTime.Of(call.ClosesLocal, Zone, later: true, out _));
        db.Add(call);
        db.Add(new CallForm { CallId = call.Id, KeeperId = keeper, Number = 1, Design = DesignJson.Write(ReadyMade.Of(kind)).ToJsonString(), At = at, PublishedAt = call.PublishedAt });
        return call;
    }

    private void Fill(Call call)
    {
        var design = ReadyMade.Of(call.Kind);
        foreach (var (i, (name, reasons)) in People.Index())
        {
            var answers = FormAnswers.Of(("applicant", new PersonAnswer(name)), ("institution-name", new OrganizationAnswer("Example University (made up)")), ("reasons", new TextAnswer(reasons)));
            var (json, at) = (KeepDraft.Json(answers), call.Closes!.Value - Duration.FromDays(3 - i));
            var submission = new Submission
            {
                CallId = call.Id, KeeperId = call.KeeperId, Number = i + 1, State = SubmissionState.Submitted, FormNumber = 1, Draft = json, Answers = json, Title = AnswerValues.TitleOf(design, answers),
                Name = name, Email = $"applicant{i + 1}@example.org", Language = Languages.English, BegunAt = at, SavedAt = at, SubmittedAt = at, FirstSubmittedAt = at,
            };
            db.Add(submission);
            db.AddRange(AnswerValues.Of(design, answers).Select(v => new SubmissionValue { CallId = call.Id, SubmissionId = submission.Id, Field = v.Field, Value = v.Value, Number = v.Number }));
        }
        db.Add(new SubmissionCount { CallId = call.Id, Last = People.Length });
    }

    private static string Local(LocalDate day, int hour) => LocalTimeFormat.Pattern.Format(day.At(new LocalTime(hour, 0)));
}
