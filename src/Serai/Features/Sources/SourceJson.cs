using Serai.Platform.Web.Api;

namespace Serai.Features.Sources;

/// <summary>A page, article, list or register that says something.</summary>
/// <param name="Id">Made from what the source is, so it is the same wherever the same material is imported.</param>
/// <param name="Trusted">Whether conclusions, counts and figures may rest on it: own, press and encyclopedia.</param>
public sealed record SourceJson(
    string Id,
    string Title,
    string? Publisher,
    string? Address,
    DateJson? Published,
    DateJson? Retrieved,
    Trust Trust,
    bool Trusted,
    IReadOnlyDictionary<string, string> Links)
{
    public static SourceJson Of(Source source) => new(
        source.Key, source.Title, source.Publisher, source.Address, DateJson.Of(source.Published), DateJson.Of(source.Retrieved),
        source.Trust, source.IsTrusted, SourceApiLinks.Of(source.Key));

    public static readonly SourceJson Example = new(
        "source-3f1c9a7d20b4e586", "University Alliance of the Silk Road", "Xi'an Jiaotong University", "https://uasr.xjtu.edu.cn/About_UASR/UASR_Introduction.htm",
        null, DateJson.Of(EdtfDate.Parse("2026-11-23")), Trust.Own, true, SourceApiLinks.Of("source-3f1c9a7d20b4e586"));
}
