using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary><c>/api/v1/memberships</c>: the registry's conclusions, with why.</summary>
public static class MembershipsApi
{
    private static readonly ApiParameter[] Filters =
    [
        ApiSubjects.Alliance,
        ApiSubjects.Member,
        new("country", "ISO 3166-1 alpha-2 code of the member.", "TH")
        {
            InCapitals = true,
            Refuses = (value, services) => services.GetRequiredService<PlaceLabels>().Knows(value) ? null : "country is an ISO 3166-1 alpha-2 code such as TH.",
        },
        ApiParameter.Of<Standing>("standing", "How the member stands in the alliance.", "full"),
        new("founder", "Only founders, or only others.", "true") { Values = ["true", "false"] },
        new("answer", "Which answers for the day: certain, possible, either (as without this), no, or all of them.", "certain") { Values = ["certain", "possible", "either", "no", "all"] },
    ];

    public static void MapMembershipsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/memberships").WithTags("Memberships");
        group.MapGet("/", List).Lists("ListMemberships", "Who belongs to what on the day, each answer certain or possible, with the statements that it rests on.", AllianceExamples.Membership, Filters);
        group.MapGet("/{id}", Show).Answers<MembershipJson>("GetMembership", "One membership.", AllianceExamples.Membership);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, ApiSubjects subjects, MembershipReading reading)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = Filter(query, db.Memberships.AsNoTracking(), named);
        var wanted = query["answer"] ?? "either";
        var when = DayRange.Of(query.AsOf);
        if (wanted is "certain" or "possible" or "either")
            found = found.Where(m => m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First));
        var rows = await MembershipReading.Take(found, query, wanted is "all" ? null : m => Wanted(m.On(when.First, when.Last), wanted));
        return ApiRoutes.Answer(await reading.List(query, rows, when));
    }

    private static IQueryable<Membership> Filter(ApiQuery query, IQueryable<Membership> found, Subjects named)
    {
        if (named.Alliance is { } alliance)
            found = found.Where(m => m.AllianceId == alliance);
        if (named.Member is { } member)
            found = found.Where(m => m.MemberId == member);
        if (query["country"] is { } country)
            found = found.Where(m => m.CountryCode == country);
        if (query.Word<Standing>("standing") is { } standing)
            found = found.Where(m => m.Standing == standing);
        if (query["founder"] is { } founder)
            found = found.Where(m => m.IsFounder == (founder == "true"));
        return found;
    }

    private static bool Wanted(MembershipAnswer answer, string wanted) => wanted switch
    {
        "all" => true,
        "either" => answer != MembershipAnswer.No,
        _ => ApiJson.Word(answer) == wanted,
    };

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, MembershipReading reading)
    {
        if (!Guid.TryParse(id, out var key) || await db.Memberships.AsNoTracking().Include(m => m.Spans).FirstOrDefaultAsync(m => m.Id == key, query.Stop) is not { } found)
            return ApiRefusal.NotFound("membership", id).Answer(query.Context);
        return ApiRoutes.Answer((await reading.Show([found], DayRange.Of(query.AsOf), query.Stop))[0]);
    }
}
