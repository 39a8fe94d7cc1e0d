using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Places;

/// <summary>Who takes part from one country or region.</summary>
/// <param name="Code">Null for members whose place no source names.</param>
public sealed record PlaceRow(string? Code, string Label, MemberCount Members, int Alliances);

/// <summary>A member from a place, and the alliances it certainly or possibly belongs to.</summary>
/// <param name="Organization">Null where the name is still as written.</param>
public sealed record PlaceMember(OrganizationBrief? Organization, string Name, string? NameLocal, IReadOnlyList<(OrganizationBrief Alliance, MembershipAnswer Answer)> In)
{
    public MembershipAnswer Answer => In.Max(a => a.Answer);
}

/// <summary>Reads by place: four statements at most.</summary>
public sealed class PlaceQueries(SeraiDb db, MemberAnswers members, OrganizationQueries organizations, PlaceLabels places)
{
    public async Task<IReadOnlyList<PlaceRow>> All(DayRange when, string reader, string unknown, CancellationToken stop) =>
        [.. (await members.On(when, null, stop)).GroupBy(a => a.CountryCode)
            .Select(g => new PlaceRow(g.Key, g.Key is { } code ? places.Label(code, reader) : unknown, Count(g), g.Select(a => a.AllianceId).Distinct().Count()))
            .OrderBy(p => p.Code is null).ThenByDescending(p => p.Members.Either).ThenByName(p => p.Label).ThenBy(p => p.Code, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<PlaceMember>> From(string code, DayRange when, string reader, CancellationToken stop)
    {
        var answers = await members.From(code, when, stop);
        var briefs = await organizations.Briefs([.. answers.Select(a => a.AllianceId).Concat(answers.Select(a => a.MemberId).OfType<Guid>()).Distinct()], reader, stop);
        return [.. answers.GroupBy(a => a.Identity).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PlaceMember(
                g.First().MemberId is { } id ? briefs.GetValueOrDefault(id) : null, g.First().MemberName, g.First().MemberNameLocal,
                [.. g.Select(a => (briefs[a.AllianceId], a.Answer)).OrderByName(a => a.Item1.Acronym ?? a.Item1.Name).ThenBy(a => a.Item1.Slug, StringComparer.Ordinal)]))
            .OrderByDescending(m => m.In.Count).ThenByName(m => m.Organization?.Name ?? m.Name)];
    }

    /// <summary>How many organizations of the register are there, whether in an alliance or not.</summary>
    public async Task<int> Registered(string code, CancellationToken stop) =>
        await db.Organizations.CountAsync(o => o.CountryCode == code && o.MergedIntoId == null, stop);

    private static MemberCount Count(IEnumerable<MemberAnswer> answers)
    {
        var each = answers.GroupBy(a => a.Identity).Select(g => g.Max(a => a.Answer)).ToList();
        return new(each.Count(a => a == MembershipAnswer.Certain), each.Count(a => a == MembershipAnswer.Possible));
    }
}
