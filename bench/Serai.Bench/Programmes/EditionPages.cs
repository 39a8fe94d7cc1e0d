using Serai.Features.Certificates;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Open;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;

namespace Serai.Bench.Programmes;

/// <summary>A page of an edition: as readers who are signed out see it, or as those who run it do.</summary>
internal sealed record EditionPage(string What, string Address, bool IsPublic = false);

/// <summary>All pages of an edition, of its programme and of its certificates, but those that are printed.</summary>
internal static class EditionPages
{
    /// <param name="of">The edition.</param>
    /// <param name="run">A run of its certificates.</param>
    public static IReadOnlyList<EditionPage> Of(MadeEdition of, Guid run) => [.. Public(of), .. People(of), .. Attended(of), .. Asked(of), .. Certified(of, run), .. LeadsTo(of)];

    private static IEnumerable<EditionPage> Public(MadeEdition of)
    {
        var (slug, part) = (of.Programme, of.Slug);
        yield return new("programmes", ProgrammeLinks.All, true);
        yield return new("programme", ProgrammeLinks.Show(slug), true);
        yield return new("edition", ProgrammeLinks.Edition(slug, part), true);
        yield return new("numbers", LeadingLinks.Numbers(slug), true);
        yield return new("outcomes", LeadingLinks.Outcomes(slug, part), true);
        yield return new("calendar", OpenLinks.CalendarOf(slug, part), true);
        yield return new("participant's page", TakingLinks.Me(slug, part, of.Me), true);
        yield return new("participant's details", TakingLinks.MyNeeds(slug, part, of.Me), true);
        yield return new("participant's code", AttendingLinks.MyCode(slug, part, of.Me), true);
        yield return new("participant's survey", SurveyLinks.Answer(slug, part, of.Me), true);
        yield return new("invitation", TakingLinks.Invited(slug, part, of.Invited), true);
        yield return new("check-in", AttendingLinks.Device(slug, part, of.Device), true);
        yield return new("check-in, a word", AttendingLinks.Device(slug, part, of.Device) + "?q=mei", true);
    }

    private static IEnumerable<EditionPage> People(MadeEdition of)
    {
        var (slug, part, middle, list) = (of.Programme, of.Slug, of.People / 2, TakingLinks.List(of.Programme, of.Slug));
        yield return new("edition, run", ProgrammeLinks.Edition(slug, part));
        yield return new("programmes of one", ProgrammeLinks.Of(ProgrammesData.Home));
        yield return new("edit edition", ProgrammeLinks.EditEdition(slug, part));
        yield return new("copy edition", ProgrammeLinks.CopyEdition(slug, part));
        yield return new("add session", ProgrammeLinks.AddSession(slug, part));
        yield return new("edit session", ProgrammeLinks.EditSession(slug, part, of.Session));
        yield return new("remove session", ProgrammeLinks.RemoveSession(slug, part, of.Session));
        yield return new("participants", list);
        yield return new("participants, far", list + "?page=15");
        yield return new("participants, number", list + "?order=number&page=15");
        yield return new("participants, words", list + "?q=mei+university");
        yield return new("participants, group", list + "?group=Thailand&state=confirmed");
        yield return new("participant", TakingLinks.One(slug, part, middle));
        yield return new("edit participant", TakingLinks.Edit(slug, part, middle));
        yield return new("invite", TakingLinks.Invite(slug, part));
        yield return new("bring a list", TakingLinks.Bring(slug, part));
        yield return new("from the call", TakingLinks.FromCall(slug, part));
        yield return new("needs", TakingLinks.Needs(slug, part));
        yield return new("letter", TakingLinks.LetterText(slug, part));
        yield return new("files", TakingLinks.Files(slug, part));
        yield return new("announcements", TakingLinks.Announcements(slug, part));
        yield return new("participants.csv", TakingLinks.Csv(slug, part));
        yield return new("needs.csv", TakingLinks.NeedsCsv(slug, part));
    }

    private static IEnumerable<EditionPage> Attended(MadeEdition of)
    {
        var (slug, part) = (of.Programme, of.Slug);
        var (session, completion) = (AttendingLinks.Session(slug, part, of.Session), AttendingLinks.Completion(slug, part));
        yield return new("attendance", AttendingLinks.Attendance(slug, part));
        yield return new("attendance, far", AttendingLinks.Attendance(slug, part) + "?page=30");
        yield return new("attendance, a word", AttendingLinks.Attendance(slug, part) + "?q=mei");
        yield return new("session", session);
        yield return new("session, far", session + "?page=30");
        yield return new("import attendance", AttendingLinks.Import(slug, part));
        yield return new("check-in, run", AttendingLinks.CheckIn(slug, part));
        yield return new("badges", AttendingLinks.Badges(slug, part));
        yield return new("badges, far", AttendingLinks.Badges(slug, part) + "?page=30");
        yield return new("completion", completion);
        yield return new("completion, far", completion + "?page=15");
        yield return new("completion, not", completion + "?state=not");
        yield return new("completion by hand", AttendingLinks.Decide(slug, part, of.People / 2));
        yield return new("attendance.csv", AttendingLinks.AttendanceCsv(slug, part));
        yield return new("sessions.csv", AttendingLinks.SessionsCsv(slug, part));
        yield return new("completion.csv", AttendingLinks.CompletionCsv(slug, part));
    }

    private static IEnumerable<EditionPage> Asked(MadeEdition of)
    {
        var (slug, part) = (of.Programme, of.Slug);
        yield return new("survey", SurveyLinks.Survey(slug, part));
        yield return new("survey, seen before", SurveyLinks.Preview(slug, part));
        yield return new("survey report", SurveyLinks.Report(slug, part));
        yield return new("survey texts", SurveyLinks.Texts(slug, part, "best"));
        yield return new("survey texts, far", SurveyLinks.Texts(slug, part, "best", 10));
        yield return new("survey tables.csv", SurveyLinks.TablesCsv(slug, part));
        yield return new("survey answers.csv", SurveyLinks.AnswersCsv(slug, part));
    }

    private static IEnumerable<EditionPage> Certified(MadeEdition of, Guid run)
    {
        yield return new("issue", RunLinks.Issue("edition", of.Id));
        yield return new("issue, far", RunLinks.Issue("edition", of.Id, 15));
        yield return new("run", RunLinks.Show(run));
        yield return new("run, far", RunLinks.Show(run, 30));
        yield return new("run.csv", RunLinks.Csv(run));
        yield return new("certificates", CertificateLinks.Of(ProgrammesData.Home));
        yield return new("certificates, far", CertificateLinks.Of(ProgrammesData.Home) + "?page=15");
        yield return new("certificates, a word", CertificateLinks.Of(ProgrammesData.Home) + "?q=mei");
        yield return new("certificates.csv", CertificateLinks.OfCsv(ProgrammesData.Home));
        yield return new("keys", CertificateLinks.OwnKeys(ProgrammesData.Home));
        yield return new("templates", TemplateLinks.Of(ProgrammesData.Home));
    }

    private static IEnumerable<EditionPage> LeadsTo(MadeEdition of)
    {
        var (slug, part) = (of.Programme, of.Slug);
        yield return new("activity", LeadingLinks.Activity(slug, part));
        yield return new("outcomes, run", LeadingLinks.Outcomes(slug, part));
        yield return new("new outcome", LeadingLinks.NewOutcome(slug, part));
        yield return new("numbers, run", LeadingLinks.Numbers(slug));
        yield return new("alumni", LeadingLinks.Alumni(slug));
        yield return new("alumni, far", LeadingLinks.Alumni(slug) + "?page=10");
        yield return new("alumni, a word", LeadingLinks.Alumni(slug) + "?q=mei");
        yield return new("alumni.csv", LeadingLinks.AlumniCsv(slug));
    }
}
