using Serai.Features.Alliances.Api;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Activities;

/// <summary>Something dated that an alliance or organizations did.</summary>
/// <param name="Kind">The source's word: founding, general assembly, forum, memorandum, training programme.</param>
/// <param name="Alliance">Whose activity it is; null for one of organizations among themselves.</param>
/// <param name="Host">Who hosted it; null where the source does not say.</param>
/// <param name="People">Who took part, as the source writes it.</param>
public sealed record ActivityJson(
    string Id,
    string Kind,
    string Title,
    DateJson? Date,
    string? Place,
    AllianceRef? Alliance,
    ParticipantJson? Host,
    string? People,
    IReadOnlyList<ParticipantJson> Participants,
    SourceJson Source,
    string? PlaceInSource,
    IReadOnlyDictionary<string, string> Links)
{
    public static ActivityJson Of(Activity a, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) => new(
        a.Key, a.Kind, a.Title, DateJson.Of(a.Date), a.Place, a.AllianceId is { } id ? AllianceRef.Of(briefs[id]) : null,
        a.HostName is null ? null : Named(a.HostName, a.HostId, briefs), a.People,
        [.. a.Participants.OrderBy(p => p.Id).Select(p => Named(p.Name, p.OrganizationId, briefs))],
        SourceJson.Of(a.Source), a.PlaceInSource, new Dictionary<string, string> { ["self"] = $"{ApiRoutes.Root}/activities/{a.Key}" });

    private static ParticipantJson Named(string name, Guid? organization, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) =>
        new(name, organization is { } id ? OrganizationRef.Of(briefs[id]) : null);

    public static readonly ActivityJson Example = new(
        "event-90a1b2c3d4e5f607", "founding", "Founding of the University Alliance of the Silk Road", DateJson.Of(EdtfDate.Parse("2015-05-22")), "Xi'an",
        new("uasr", "University Alliance of the Silk Road", AllianceApiLinks.Briefly("uasr")),
        new("Xi'an Jiaotong University", null), "Xi'an Jiaotong University",
        [new("Xi'an Jiaotong University", null)], SourceJson.Example, null,
        new Dictionary<string, string> { ["self"] = $"{ApiRoutes.Root}/activities/event-90a1b2c3d4e5f607" });
}

/// <param name="Name">As the source writes it.</param>
public sealed record ParticipantJson(string Name, OrganizationRef? Organization);
