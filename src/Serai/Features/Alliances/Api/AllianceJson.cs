using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>An alliance that another record speaks of.</summary>
public sealed record AllianceRef(string Slug, string Name, IReadOnlyDictionary<string, string> Links)
{
    public static AllianceRef Of(OrganizationBrief brief) => new(brief.Slug, brief.Name, AllianceApiLinks.Briefly(brief.Slug));
}

/// <summary>An alliance as lists have it.</summary>
/// <param name="Established">Concluded from the trusted founding activities.</param>
/// <param name="Members">How many belong on the day asked for, as far as their memberships are recorded here.</param>
public sealed record AllianceJson(
    Guid Id,
    string Slug,
    string Name,
    AllianceKind Kind,
    string? LegalNature,
    string? Charter,
    DateJson? Established,
    DateJson? Dissolved,
    AllianceRef? Parent,
    string? SecretariatHost,
    CountJson Members,
    IReadOnlyDictionary<string, string> Links)
{
    public static AllianceJson Of(Alliance alliance, OrganizationBrief brief, OrganizationBrief? parent, MemberCount members) => new(
        alliance.Id, brief.Slug, brief.Name, alliance.Kind, alliance.LegalNature, alliance.CharterAddress,
        DateJson.Of(alliance.Established), DateJson.Of(alliance.Dissolved), parent is null ? null : AllianceRef.Of(parent), alliance.SecretariatHost,
        new(members.Certain, members.Possible), AllianceApiLinks.Of(brief.Slug));
}

/// <param name="Certain">Belonged on every day asked for.</param>
/// <param name="Possible">May have: their dates don't tell.</param>
public sealed record CountJson(int Certain, int Possible);

/// <summary>An alliance with its texts, names and the figures that sources report for the day.</summary>
public sealed record AllianceDetail(
    string AsOf,
    AllianceJson Alliance,
    IReadOnlyList<NameJson> Names,
    IReadOnlyList<TextJson> Texts,
    IReadOnlyList<FigureJson> Reported,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A text about the alliance, in one language: aims, theme, note, name or translation.</summary>
public sealed record TextJson(TextField Field, string Language, string Text);
