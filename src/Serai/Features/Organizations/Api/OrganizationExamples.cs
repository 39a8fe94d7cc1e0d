using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>What the reference page shows of the answers about organizations.</summary>
public static class OrganizationExamples
{
    private static readonly IReadOnlyDictionary<string, string> Links = OrganizationApiLinks.Of("chinese-university-of-hong-kong");

    public static readonly OrganizationRef Ref = new("chinese-university-of-hong-kong", "Chinese University of Hong Kong", "https://ror.org/00t33hh48", "HK", OrganizationApiLinks.Briefly("chinese-university-of-hong-kong"));

    public static readonly OrganizationJson Brief = new(
        Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a11"), Ref.Slug, Ref.Ror, Ref.Name, "en", ["education", "funder"], OrganizationStatus.Active,
        "HK", "Hong Kong", DateJson.Of(EdtfDate.Parse("1963")), null, Links);

    public static readonly OrganizationDetail Detail = new(
        "2016-10",
        Brief,
        "certain",
        [
            new("Chinese University of Hong Kong", "en", "label", null, null, "possible"),
            new("香港中文大學", "zh", "label", null, null, "possible"),
            new("CUHK", "en", "acronym", null, null, "possible"),
        ],
        [new("HK", "Hong Kong", 22.27832, 114.17469, 1819729)],
        [new("ror", "https://ror.org/00t33hh48", true)],
        [new(LinkKind.Website, "http://www.cuhk.edu.hk/english/index.html")],
        [],
        Links);
}
