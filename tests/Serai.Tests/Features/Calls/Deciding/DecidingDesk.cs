using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Deciding;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Deciding;

/// <summary>What the tests of deciding do again and again.</summary>
internal static class DecidingDesk
{
    /// <summary>A call that asks for a name, a region and a home.</summary>
    public static async Task<string> RegionalAsync(this Visitor organiser)
    {
        var slug = await organiser.CallAsync();
        FormField Choice(string id, string label, params string[] options) => new(id, FieldKind.Choice, Wording.Of("en", label)) { Required = true, Options = [.. options.Select(o => new FieldOption(o, Wording.Of("en", o.ToUpperInvariant())))] };
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "You"), [
            new FormField("name", FieldKind.ShortText, Wording.Of("en", "Name")) { Required = true }, Choice("region", "Region", "hk", "mo", "tw"), new FormField("home", FieldKind.ShortText, Wording.Of("en", "Home"))])]);
        await organiser.BringAsync(slug, DesignJson.Write(design).ToJsonString());
        await organiser.PublishAsync(slug);
        return slug;
    }

    /// <summary>Submissions without the pages, each with a secret to write on by.</summary>
    public static Task<string[]> SubmittedAsync(this TestSite site, string slug, params (string Region, string Home)[] people) => site.WithAsync<SeraiDb, string[]>(async db =>
    {
        var call = await db.Set<Call>().SingleAsync(c => c.Slug == slug);
        var design = CallQueries.Read(await db.Set<CallForm>().Where(f => f.CallId == call.Id && f.Number == call.FormNumber).Select(f => f.Design).SingleAsync());
        var count = await db.Set<SubmissionCount>().SingleAsync(c => c.CallId == call.Id);
        var (secrets, at) = (new List<string>(), site.Clock.GetCurrentInstant());
        foreach (var (region, home) in people)
        {
            var number = ++count.Last;
            var name = $"Person {number.ToString(CultureInfo.InvariantCulture)}";
            var answers = FormAnswers.Of(("name", new TextAnswer(name)), ("region", new ChoiceAnswer(region)), ("home", new TextAnswer(home)));
            var json = AnswersJson.Write(answers).ToJsonString();
            var submission = new Submission
            {
                CallId = call.Id, KeeperId = call.KeeperId, Number = number, State = SubmissionState.Submitted, FormNumber = 1, Draft = json, Answers = json, Title = name, Name = name, Email = CallDesk.Email(name),
                Language = number % 2 == 0 ? "zh-Hant" : "en", BegunAt = at, SavedAt = at, SubmittedAt = at, FirstSubmittedAt = at,
            };
            var secret = Secret.New();
            db.AddRange(submission, new WritingKey { SubmissionId = submission.Id, Hash = Secret.Hash(secret), At = at });
            db.AddRange(AnswerValues.Of(design, answers).Select(v => new SubmissionValue { CallId = call.Id, SubmissionId = submission.Id, Field = v.Field, Value = v.Value, Number = v.Number }));
            secrets.Add(secret);
        }
        await db.SaveChangesAsync();
        return secrets.ToArray();
    });

    public static async Task<HttpResponseMessage> DoAsync(this Visitor organiser, string slug, string what, IEnumerable<int> numbers, params (string Field, string Value)[] values)
    {
        var form = await organiser.FormAsync($"/calls/{slug}/decisions", "reason");
        foreach (var (field, value) in values.Append(("do", what)))
            form[field] = value;
        return await organiser.Client.PostAsync(form.Action, new FormUrlEncodedContent([.. form.Fields, .. numbers.Select(n => KeyValuePair.Create("pick", n.ToString(CultureInfo.InvariantCulture)))]));
    }

    public static async Task DoneAsync(this Visitor organiser, string slug, string what, IEnumerable<int> numbers, params (string Field, string Value)[] values)
    {
        using var response = await organiser.DoAsync(slug, what, numbers, values);
        Assert.True((int)response.StatusCode == 303, $"{what} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
    }

    public static async Task<string> RefusedAsync(this Visitor organiser, string slug, string what, IEnumerable<int> numbers, params (string Field, string Value)[] values)
    {
        using var response = await organiser.DoAsync(slug, what, numbers, values);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 422, $"{(int)response.StatusCode}: {Plain.Of(text)}");
        return Plain.Of(text);
    }

    public static Task QuotasAsync(this Visitor organiser, string slug, int places, int reserve, params (string Field, string Value)[] rules) =>
        organiser.FillAndGoAsync($"/calls/{slug}/decisions/quotas", [("places", places.ToString(CultureInfo.InvariantCulture)), ("reserve", reserve.ToString(CultureInfo.InvariantCulture)), .. rules]);

    public static Task<string> TellAsync(this Visitor organiser, string slug) => organiser.PressAsync($"/calls/{slug}/decisions/tell", "mark");

    public static Task<Dictionary<int, CallDecision>> DecisionsAsync(this TestSite site, string slug) => site.WithAsync<SeraiDb, Dictionary<int, CallDecision>>(async db =>
        (await db.Set<CallDecision>().AsNoTracking().Join(db.Set<Submission>(), d => d.SubmissionId, s => s.Id, (d, s) => new { d, s.Number, s.CallId }).Where(x => db.Set<Call>().Any(c => c.Id == x.CallId && c.Slug == slug)).ToListAsync()).ToDictionary(x => x.Number!.Value, x => x.d));

    public static Task<OutboxMail[]> MailsAsync(this TestSite site, string kind) => site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.ToAddress).ToArrayAsync());

    public static string Link(OutboxMail mail) =>
        new Uri(mail.Text!.Split('\n').Select(l => l.Trim()).Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..]).First(l => l.Contains("/place/", StringComparison.Ordinal)).TrimEnd('>', ')')).AbsolutePath;
}
