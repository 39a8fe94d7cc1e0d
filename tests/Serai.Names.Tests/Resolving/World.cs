using NodaTime;

namespace Serai.Names.Tests.Resolving;

/// <summary>A few organizations with what makes resolving hard: same names, old names, parts and wholes.</summary>
internal static class World
{
    public static NameResolver Resolver { get; } = NameResolver.Build(All);

    public static KnownOrganization[] All =>
    [
        Of("taiyuan", "CN", "Taiyuan", "Shanxi Medical University") with { Addresses = ["sxmu.edu.cn"] },
        Of("xian", "CN", "Xi'an", "Shaanxi Medical University"),
        Of("western-ca", "CA", "London", "Western University") with { Addresses = ["uwo.ca"] },
        Of("western-ph", "PH", "Manila", "Western University"),
        Of("victoria-nz", "NZ", "Wellington", "Victoria University"),
        Of("mahidol", "TH", "Bangkok", "Mahidol University", new KnownName("มหาวิทยาลัยมหิดล", NameKind.Label, "th")) with { Ties = 20 },
        Of("pku", "CN", "Beijing", "Peking University", new KnownName("北京大学", NameKind.Label, "zh"), new KnownName("PKU", NameKind.Acronym)),
        Of("cuhk", "HK", "Hong Kong", "Chinese University of Hong Kong", new KnownName("香港中文大學", NameKind.Label, "zh-Hant"), new KnownName("CUHK", NameKind.Acronym)) with { Addresses = ["https://www.cuhk.edu.hk"] },
        Of("cas", "CN", "Beijing", "Chinese Academy of Sciences") with { Types = ["government"] },
        Of("ict", "CN", "Beijing", "Institute of Computing Technology") with { Types = ["facility"], Parents = ["cas"] },
        Of("paris7", "FR", "Paris", "Paris 7 University"),
        Of("paris8", "FR", "Paris", "Paris 8 University"),
        Of("tamu", "US", "College Station", "Texas A&M University"),
        Of("ut", "US", "Austin", "University of Texas"),
        Of("northern", "US", "DeKalb", "Northern Illinois University"),
        Of("jiaxing", "CN", "Jiaxing", "Jiaxing University", new KnownName("嘉兴大学", NameKind.Label, "zh")),
        Of("heze", "CN", "Heze", "Heze University"),
        Of("gone", "FR", "Lyon", "Claude Bernard College") with { Withdrawn = true, Successors = ["heir"] },
        Of("heir", "FR", "Lyon", "Lyon 1 University"),
        Of("old", "DE", "Berlin", "Humboldt University", new KnownName("Friedrich Wilhelm University", NameKind.Former, "en", new LocalDate(1828, 1, 1), new LocalDate(1945, 12, 31))),
        Of("amgen-us", "US", "Thousand Oaks", "Amgen (United States)") with { Types = ["company"], Ties = 30 },
        Of("amgen-ca", "CA", "Mississauga", "Amgen (Canada)") with { Types = ["company"], Parents = ["amgen-us"] },
    ];

    public static KnownOrganization Of(string id, string country, string city, string name, params KnownName[] more) =>
        new(id, [new(name, NameKind.Official, "en"), .. more])
        {
            Places = [new(country, null, city)],
            Types = ["education"],
        };

    public static Resolution Ask(string text, string? country = null, string? city = null, string? web = null, LocalDate? date = null) =>
        Resolver.Resolve(text, new() { Country = country, City = city, Web = web, Earliest = date, Latest = date });
}
