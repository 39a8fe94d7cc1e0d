using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Leading;

/// <summary>What happens in the sample's example before, while and after it is held, at the times at which it would have happened. All of it is made up.</summary>
internal static class SampleRun
{
    private const char Scanned = 'c', Ticked = 'l', Away = '-';

    private const int DaysBefore = 7, DaysOpen = 14, DaysUntilOutcome = 30;

    /// <summary>Who was at which session. The ninth misses the last one, which is required; the tenth and eleventh were at too few; the others have completed it.</summary>
    private static readonly string[] Came = ["ccccc", "cclcc", "ccccc", "ccccl", "ccccc", "c-ccc", "-cccc", "ccc-c", "cccc-", "c-c-c", "cc--c", "clccc"];

    /// <summary>Who was at too few, and has completed it by decision.</summary>
    private const int ByDecision = 11;

    private static readonly (int Content, int Teaching, int Organisation, int Overall, string Best, string Change)[] Said =
    [
        (5, 5, 4, 5, "Example (made up): the visit.", "Example (made up): nothing."),
        (4, 5, 3, 4, "示例（虛構）：工作坊。", "示例（虛構）：希望有更多討論時間。"),
        (5, 4, 4, 4, "示例（虚构）：第二讲。", "示例（虚构）：希望资料提前发放。"),
        (3, 4, 2, 3, "Example (made up): the people.", "Example (made up): longer breaks."),
        (5, 5, 5, 5, "示例（虛構）：參觀。", ""),
        (4, 3, 4, 4, "", "示例（虚构）：希望增加一天。"),
        (5, 5, 4, 5, "Example (made up): the workshop.", "Example (made up): slides in both scripts."),
        (4, 4, 3, 4, "示例（虚构）：报告环节。", ""),
    ];

    /// <summary>The answers to the survey, as they are kept. There are fewer than participants: some did not answer.</summary>
    public static IReadOnlyList<string> Answers => [.. Said.Select(s => AnswersJson.Write(FormAnswers.Of(
        ("content", new NumberAnswer(s.Content)), ("teaching", new NumberAnswer(s.Teaching)), ("organisation", new NumberAnswer(s.Organisation)), ("overall", new NumberAnswer(s.Overall)),
        ("best", new TextAnswer(s.Best)), ("change", new TextAnswer(s.Change)))).ToJsonString())];

    /// <summary>A link by which codes were scanned, ended when all was over, and the browser in which it was opened.</summary>
    public static (CheckInDevice Device, CheckInBrowser Browser) Device(Edition edition, Instant begins, Instant over)
    {
        var scans = Came.Sum(seen => seen.Count(how => how == Scanned));
        var device = new CheckInDevice { EditionId = edition.Id, Hash = Secret.Hash(Secret.New()), Name = "Example phone (made up)", MadeAt = begins - Duration.FromDays(1), EndedAt = over };
        return (device, new() { DeviceId = device.Id, Mark = "examplephone", FirstHeardAt = begins, LastHeardAt = over, Announced = scans, Arrived = scans });
    }

    public static IReadOnlyList<Attendance> Attendances(IReadOnlyList<EditionSession> sessions, IReadOnlyList<Participant> people, CheckInBrowser phone) =>
    [
        .. from person in people
           from session in sessions
           let how = Came[person.Number - 1][session.Number - 1]
           where how != Away
           select Seen(session, person, how == Ticked ? null : phone),
    ];

    /// <summary>A decision by hand, against the rule.</summary>
    public static CompletionDecision Decide(IReadOnlyList<Participant> people, Instant over)
    {
        var person = people.First(p => p.Number == ByDecision);
        (person.CompletedByHand, person.CompletedWhy) = (true, "Example (made up): was ill for two days, and wrote a paper on both sessions.");
        return new() { EditionId = person.EditionId, KeeperId = person.KeeperId, ParticipantId = person.Id, HasCompleted = true, At = over };
    }

    /// <summary>The ready-made survey, anonymous, and closed since.</summary>
    public static EditionSurvey Survey(Edition edition, Instant over) => new()
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Design = DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), IsAnonymous = true, PublishedAt = over, ClosesAt = over + Duration.FromDays(DaysOpen),
    };

    /// <summary>What was told before it began. It was mailed to nobody.</summary>
    public static Announcement Told(Edition edition, Instant begins) => new()
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Subject = "Example (made up): see you on Monday · 示例（虛構）：星期一見", At = begins - Duration.FromDays(DaysBefore),
        Text = "Example (made up): the first session begins at 9:30. Please bring your code.\n示例（虛構）：第一節於 9:30 開始，請攜帶您的二維碼。\n示例（虚构）：第一节于 9:30 开始，请携带您的二维码。",
    };

    /// <summary>The letter for visas, and how many have come.</summary>
    public static void Keep(EditionTaking taking, int people)
    {
        (taking.LastNumber, taking.Turns) = (people, 1);
        taking.VisaLetterText = "Example (made up): this letter was never sent to anybody.\n"
            + "We confirm that {passportName}, holder of passport {passportNumber}, born on {bornOn}, citizen of {citizenship}, of {institution}, is invited to take part in {edition}, from {from} to {to} at {place}.\n"
            + "示例（虛構）：茲證明{institution}的{passportName}（護照號碼：{passportNumber}）獲邀參加{edition}。";
        (taking.Signatory, taking.SignatoryOffice) = ("Example Signatory (made up)", "Example office (made up)");
    }

    /// <summary>Something that came of it.</summary>
    public static EditionOutcome Outcome(Edition edition) => new()
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Kind = OutcomeKind.Publication, Title = "Example: a joint paper (made up)", Date = edition.Ends is { } ends ? EdtfDate.Of(ends.PlusDays(DaysUntilOutcome)) : null,
    };

    // Around the beginning; whoever is ticked in a list was there from then on.
    private static Attendance Seen(EditionSession session, Participant person, CheckInBrowser? phone)
    {
        var at = phone is null ? session.Starts : session.Starts + Duration.FromMinutes(person.Number - Came.Length);
        return new()
        {
            EditionId = session.EditionId, KeeperId = session.KeeperId, SessionId = session.Id, ParticipantId = person.Id, At = at, Way = phone is null ? AttendanceWay.List : AttendanceWay.Code, BrowserId = phone?.Id,
            EnteredAt = at, ChangedAt = at,
        };
    }
}
