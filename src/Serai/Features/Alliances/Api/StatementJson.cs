using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>What one source says of one member, as it says it.</summary>
/// <param name="Id">Made from what the statement says; decisions name it.</param>
/// <param name="MemberName">The source's words for the member.</param>
/// <param name="Member">The organization that the words certainly mean; null where that is not decided.</param>
/// <param name="AsOf">The day on which a list without dates holds.</param>
/// <param name="Complete">The list says that it is complete.</param>
/// <param name="SupersededBy">The statement that replaced this mistyped one.</param>
public sealed record StatementJson(
    string Id,
    AllianceRef Alliance,
    string MemberName,
    string? MemberNameLocal,
    OrganizationRef? Member,
    string? PlaceWord,
    string? Country,
    string CategoryWord,
    DateJson? Since,
    DateJson? Until,
    DateJson? AsOf,
    bool Complete,
    SourceJson Source,
    string? PlaceInSource,
    string? SupersededBy,
    string? SupersededReason,
    IReadOnlyDictionary<string, string> Links)
{
    public static StatementJson Of(MembershipStatement s, AllianceRef alliance, OrganizationBrief? member) => new(
        s.Key, alliance, s.MemberName, s.MemberNameLocal, member is null ? null : OrganizationRef.Of(member), s.PlaceWord, s.CountryCode, s.CategoryWord,
        DateJson.Of(s.Since), DateJson.Of(s.Until), DateJson.Of(s.AsOf), s.Complete, SourceJson.Of(s.Source), s.PlaceInSource, s.SupersededBy, s.SupersededReason,
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Statement(s.Key), ["alliance"] = alliance.Links["self"] });
}

/// <summary>A statement that a membership rests on.</summary>
/// <param name="Use">What for: begins, ends, attests, undated; or contradicts, left-aside.</param>
/// <param name="Says">Its own words for the member and the standing.</param>
public sealed record BecauseJson(
    string Statement,
    EvidenceUse Use,
    string Says,
    DateJson? Since,
    DateJson? Until,
    DateJson? AsOf,
    SourceJson Source,
    string? PlaceInSource,
    IReadOnlyDictionary<string, string> Links)
{
    public static BecauseJson Of(MembershipEvidence evidence)
    {
        var s = evidence.Statement;
        return new(s.Key, evidence.Use, $"{s.MemberName}: {s.CategoryWord}", DateJson.Of(s.Since), DateJson.Of(s.Until), DateJson.Of(s.AsOf),
            SourceJson.Of(s.Source), s.PlaceInSource, new Dictionary<string, string> { ["self"] = AllianceApiLinks.Statement(s.Key) });
    }
}
