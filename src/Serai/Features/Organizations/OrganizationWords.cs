using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations;

/// <summary>The API's words for what an organization is.</summary>
public static class OrganizationWords
{
    public static readonly IReadOnlyList<string> Types =
        [.. Enum.GetValues<OrganizationTypes>().Where(t => t != OrganizationTypes.None).Select(ApiJson.Word)];

    public static IReadOnlyList<string> Of(OrganizationTypes types) =>
        [.. Enum.GetValues<OrganizationTypes>().Where(t => t != OrganizationTypes.None && types.HasFlag(t)).Select(ApiJson.Word)];

    /// <summary>What the organization at the other end of a relation is to the one asked about.</summary>
    public static string Kind(RelationKind kind, bool isFrom) => (kind, isFrom) switch
    {
        (RelationKind.Parent, true) => "parent",
        (RelationKind.Parent, false) => "child",
        (RelationKind.Successor, true) => "successor",
        (RelationKind.Successor, false) => "predecessor",
        _ => "related",
    };

    /// <summary>certain, possible or no. What has no dates may always have been: possible.</summary>
    public static string InForce(EdtfDate? since, EdtfDate? until, LocalDate day)
    {
        if (since?.Earliest is { } first && day < first) return "no";
        if (until?.Latest is { } last && day > last) return "no";
        var begun = since?.Latest is { } begins && day >= begins;
        var goesOn = until is null || (until.Earliest is { } ends && day <= ends);
        return begun && goesOn ? "certain" : "possible";
    }
}
