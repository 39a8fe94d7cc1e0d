using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary>What the reference page shows of the answers about programmes.</summary>
public static class ProgrammeExamples
{
    private const string Day = "2026-11-23", Slug = "chinese-medicine-training";

    public static readonly ProgrammeJson Brief = new(
        Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a13"), Slug, "Belt and Road & Greater Bay Area Chinese Medicine Training Programme", "「一帶一路」及粵港澳大灣區中醫藥培訓項目", "“一带一路”及粤港澳大湾区中医药培训项目",
        ProgrammeRhythm.Yearly, [], DateJson.Of(EdtfDate.Parse("2019-22")), null, false, OrganizationExamples.Ref, null, 1, ProgrammeApiLinks.Of(Slug));

    public static readonly ProgrammeDetail Detail = new(
        Day, Brief, "Sharing between basic and clinical Chinese medicine; research in Chinese medicine and its application; a wider network of scholars.", null, null,
        "Participants from Hong Kong and mainland China in Chinese medicine", null, null, SourceJson.Example, null, Brief.Links);

    public static readonly EditionJson Edition = new(
        Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a14"), "2019", Slug, null, null, null, DateJson.Of(EdtfDate.Parse("2019-22")), null, null, "Asia/Hong_Kong", EditionStage.Over, null, null, null, null, SourceJson.Example, null,
        [new(1, "Opening and first lecture", "開幕及第一講", null, "2019-07-08T01:30:00Z", "2019-07-08T04:30:00Z", "2019-07-08T09:30", "2019-07-08T12:30", "Room 1", false, ["Ada Lovelace"], true, false)],
        ProgrammeApiLinks.Of(Slug, "2019"));

    public static readonly EditionDetail EditionDetail = new(Day, Edition, Edition.Links);
}
