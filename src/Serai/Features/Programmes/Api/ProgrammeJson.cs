using Serai.Features.Alliances.Api;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary>A programme as lists have it.</summary>
/// <param name="TitleZhHant">Null where it has none in this language.</param>
/// <param name="Languages">In which it is held, by their tags.</param>
/// <param name="IsExample">An example that comes with the program: it was never held.</param>
/// <param name="Keeper">Who runs it.</param>
/// <param name="Alliance">Whose programme it is; null where it is of none.</param>
/// <param name="Editions">How many are public; where a day is asked about, how many of these had begun by then.</param>
public sealed record ProgrammeJson(
    Guid Id,
    string Slug,
    string Title,
    string? TitleZhHant,
    string? TitleZhHans,
    ProgrammeRhythm Rhythm,
    IReadOnlyList<string> Languages,
    DateJson? Since,
    DateJson? Until,
    bool IsExample,
    OrganizationRef? Keeper,
    AllianceRef? Alliance,
    int Editions,
    IReadOnlyDictionary<string, string> Links)
{
    public static ProgrammeJson Of(Programme programme, OrganizationBrief? keeper, OrganizationBrief? alliance, int editions) => new(
        programme.Id, programme.Slug, programme.Title, programme.TitleZhHant, programme.TitleZhHans, programme.Rhythm, programme.Languages.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        DateJson.Of(programme.Since), DateJson.Of(programme.Until), programme.IsExample, keeper is null ? null : OrganizationRef.Of(keeper), alliance is null ? null : AllianceRef.Of(alliance), editions,
        ProgrammeApiLinks.Of(programme.Slug));
}

/// <summary>A programme with its texts and who says all this.</summary>
/// <param name="Audience">For whom it is.</param>
public sealed record ProgrammeDetail(
    string AsOf,
    ProgrammeJson Programme,
    string? Aims,
    string? AimsZhHant,
    string? AimsZhHans,
    string? Audience,
    string? AudienceZhHant,
    string? AudienceZhHans,
    SourceJson? Source,
    string? PlaceInSource,
    IReadOnlyDictionary<string, string> Links);
