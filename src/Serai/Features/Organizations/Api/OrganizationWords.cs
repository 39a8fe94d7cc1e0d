using Serai.Features.Organizations.Naming;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>The API's words for what an organization is.</summary>
public static class OrganizationWords
{
    public static readonly IReadOnlyList<string> Types =
        [.. Enum.GetValues<OrganizationTypes>().Where(t => t != OrganizationTypes.None).Select(ApiJson.Word)];

    public static IReadOnlyList<string> Of(OrganizationTypes types) =>
        [.. Enum.GetValues<OrganizationTypes>().Where(t => t != OrganizationTypes.None && types.HasFlag(t)).Select(ApiJson.Word)];

    /// <summary>What the organization at the other end of a relation is to the one asked about.</summary>
    public static string Kind(RelationWord word) => SnakeCase.Of(word.ToString());

    /// <summary>certain, possible or no: whether something held on every day from first to last, on some, on none.</summary>
    public static string InForce(EdtfDate? since, EdtfDate? until, AsOf asOf) => Answer(new UsedName("", null, default, since, until).On(asOf.From, asOf.To));

    public static string Answer(EdtfAnswer answer) => answer switch
    {
        EdtfAnswer.Certainly => "certain",
        EdtfAnswer.Possibly => "possible",
        _ => "no",
    };
}
