using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web.Api;

namespace Serai.Features.Changes.Api;

/// <summary>One change in words.</summary>
/// <param name="Id">Grows with each change.</param>
/// <param name="At">In UTC.</param>
/// <param name="Actor">Who, where it was no person; the step says which person to those who may know.</param>
/// <param name="Way">The way in: page, API, import, command line, first start.</param>
/// <param name="Subject">What it was done to: its address without the leading slash.</param>
public sealed record ChangeJson(long Id, string At, string Verb, string Subject, string? Old, string? New, string? Reason, string Way, string? Actor, IReadOnlyDictionary<string, string> Links)
{
    public static ChangeJson Of(Change c, Actor reader)
    {
        var links = new Dictionary<string, string>();
        if (c.StepId is { } step) links["step"] = StepLinks.Show(step);
        if (ChangeLinks.Subject(c) is { } page) links["page"] = page;
        return new(c.Id, InstantPattern.ExtendedIso.Format(c.At), c.Verb, c.Subject, c.Old, c.New, c.Reason, c.Way, reader.ActorOf(c.Actor, c.Way) is { Length: > 0 } actor ? actor : null, links);
    }

    public static readonly ChangeJson Example = new(
        1204, "2026-11-23T12:00:00Z", "edit", "organizations/chinese-university-of-hong-kong", null, null, "their letter of May", "API", null,
        new Dictionary<string, string> { ["step"] = StepLinks.Show(Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a13")), ["page"] = ChangeLinks.Subject("organizations/chinese-university-of-hong-kong")! });
}

/// <summary><c>/api/v1/changes</c>.</summary>
public static class ChangesApi
{
    private static readonly ApiParameter[] Filters =
    [
        new("about", "What was changed: its address without the leading slash.", "alliances/uasr"),
        new("record", "The id of a record that was touched, also where the step was about another.", "0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a12") { Refuses = Id("record") },
        new("person", "The id of who did it; finds only what you may know to be that person's doing.", "0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a12") { Refuses = Id("person") },
        new("way", "The way in: page, API, import, command line, first start.", "API"),
        new("verb", "What was done: edit, add, remove, decide, merge, import, undo.", "edit"),
        Day("since", "The first day."),
        Day("until", "The last day."),
    ];

    public static void MapChangesApi(this RouteGroupBuilder api) => api.MapGroup("/changes").WithTags("History")
        .MapGet("/", List).Lists("ListChanges", "What changed, the latest first. Who did it stands at the step, for those who may know.", ChangeJson.Example, Filters);

    private static async Task<IResult> List(ApiQuery query, ChangeQueries changes)
    {
        ChangeQuestion.TryRead(query.Context.Request.Query, out var question);
        var rows = await changes.Latest(question, query.Context.Actor, Before(query.After), query.Limit + 1, query.Stop);
        return ApiRoutes.Answer(ApiList<ChangeJson>.Of(query, rows, c => [c.Id.ToString(CultureInfo.InvariantCulture)], c => ChangeJson.Of(c, query.Context.Actor)));
    }

    private static long? Before(string[]? after) => after is null ? null
        : after is [var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw new BadCursor();

    private static Func<string, IServiceProvider, string?> Id(string name) => (value, _) => Guid.TryParse(value, CultureInfo.InvariantCulture, out var _) ? null : $"{name} is an id such as 0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a12.";

    private static ApiParameter Day(string name, string meaning) => new(name, meaning, "2026-11-01")
    {
        Refuses = (value, _) => LocalDatePattern.Iso.Parse(value).Success ? null : $"{name} is a day such as 2026-11-01.",
    };
}
