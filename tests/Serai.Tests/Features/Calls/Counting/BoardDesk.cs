using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Serai.Features.Calls;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Calls.Counting;

/// <summary>What came to a call, past its pages: at any time, from anywhere.</summary>
internal static class BoardDesk
{
    public const string Ningxia = "ningxia-medical-university", Adamson = "adamson-university";

    /// <param name="site">The site.</param>
    /// <param name="slug">The call.</param>
    /// <param name="came">When, and the institutions that it names: a slug of the registry, or <c>"~ words"</c>; with several they are a group's.</param>
    public static Task CameAsync(this TestSite site, string slug, params (string At, string[] Named)[] came) => site.WithAsync<SeraiDb>(async db =>
    {
        var call = await db.Set<Call>().SingleAsync(c => c.Slug == slug);
        var form = await db.Set<CallForm>().Where(f => f.CallId == call.Id).OrderByDescending(f => f.Number).FirstAsync();
        var design = CallQueries.Read(form.Design);
        var count = await db.Set<SubmissionCount>().SingleAsync(c => c.CallId == call.Id);
        foreach (var (time, named) in came)
        {
            var at = InstantPattern.General.Parse(time).Value;
            var answers = Answers(design, named);
            var json = AnswersJson.Write(answers).ToJsonString();
            var submission = new Submission
            {
                CallId = call.Id, KeeperId = call.KeeperId, Number = ++count.Last, State = SubmissionState.Submitted, FormNumber = form.Number, Draft = json, Answers = json, Title = "One", Name = "Somebody",
                Email = "somebody@example.org", Language = "en", BegunAt = at, SavedAt = at, SubmittedAt = at, FirstSubmittedAt = at,
            };
            db.Add(submission);
            db.AddRange(AnswerValues.Of(design, answers).Select(v => new SubmissionValue { CallId = call.Id, SubmissionId = submission.Id, Field = v.Field, Value = v.Value, Number = v.Number }));
        }
        await db.SaveChangesAsync();
    });

    /// <summary>Something else that is true of one of them.</summary>
    public static Task ChangeAsync(this TestSite site, string slug, int number, Action<Submission> change) => site.WithAsync<SeraiDb>(async db =>
    {
        change(await db.Set<Submission>().SingleAsync(s => s.Number == number && db.Set<Call>().Any(c => c.Id == s.CallId && c.Slug == slug)));
        await db.SaveChangesAsync();
    });

    public static Task<Guid> OrganizationAsync(this TestSite site, string slug) => site.WithAsync<SeraiDb, Guid>(db => db.Set<Organization>().Where(o => o.Slug == slug).Select(o => o.Id).SingleAsync());

    /// <summary>A table of the board, line by line without its head.</summary>
    public static async Task<string[]> TableAsync(this Visitor visitor, string slug, string table, string question = "") =>
        [.. (await visitor.GetAsync($"/calls/{slug}/board/{table}.csv{question}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private static FormAnswers Answers(FormDesign design, string[] named)
    {
        List<FormAnswers> organizations = [.. named.Select(n => FormAnswers.Of(("institution-name", n.StartsWith('~') ? new OrganizationAnswer(n[2..]) : new OrganizationAnswer(n, n))))];
        return design.Field("authors") is null ? organizations.FirstOrDefault() ?? FormAnswers.Of() : FormAnswers.Of(("authors", new GroupAnswer([.. organizations])));
    }
}
