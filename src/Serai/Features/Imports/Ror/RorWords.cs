using System.Text;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Ror;

/// <summary>The words of schema 2 and what they mean here.</summary>
internal static class RorWords
{
    public static readonly (byte[], OrganizationStatus)[] Status = Words(
        ("active", OrganizationStatus.Active),
        ("inactive", OrganizationStatus.Inactive),
        ("withdrawn", OrganizationStatus.Withdrawn));

    public static readonly (byte[], OrganizationTypes)[] Types = Words(
        ("education", OrganizationTypes.Education),
        ("facility", OrganizationTypes.Facility),
        ("company", OrganizationTypes.Company),
        ("nonprofit", OrganizationTypes.Nonprofit),
        ("funder", OrganizationTypes.Funder),
        ("government", OrganizationTypes.Government),
        ("healthcare", OrganizationTypes.Healthcare),
        ("other", OrganizationTypes.Other),
        ("archive", OrganizationTypes.Archive));

    public static readonly (byte[], RorNameKinds)[] NameTypes = Words(
        ("label", RorNameKinds.Label),
        ("ror_display", RorNameKinds.Display),
        ("alias", RorNameKinds.Alias),
        ("acronym", RorNameKinds.Acronym));

    public static readonly (byte[], RorRelationKind)[] Relations = Words(
        ("child", RorRelationKind.Child),
        ("parent", RorRelationKind.Parent),
        ("related", RorRelationKind.Related),
        ("successor", RorRelationKind.Successor),
        ("predecessor", RorRelationKind.Predecessor));

    public static readonly (byte[], LinkKind)[] Links = Words(
        ("website", LinkKind.Website),
        ("wikipedia", LinkKind.Wikipedia));

    public static readonly (byte[], string)[] Schemes = Words(
        ("isni", "isni"),
        ("grid", "grid"),
        ("wikidata", "wikidata"),
        ("fundref", "fundref"));

    private static (byte[], T)[] Words<T>(params (string Word, T Meaning)[] words) =>
        [.. words.Select(w => (Encoding.UTF8.GetBytes(w.Word), w.Meaning))];
}
