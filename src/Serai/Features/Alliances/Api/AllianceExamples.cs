using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>What the reference page shows of the answers about alliances.</summary>
public static class AllianceExamples
{
    private const string Day = "2016-10";
    private static readonly AllianceRef Ref = new("uasr", "University Alliance of the Silk Road", AllianceApiLinks.Briefly("uasr"));
    private static readonly Guid Id = Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a12");

    public static readonly StatementJson Statement = new(
        "statement-7b0c1d2e3f405162", Ref, "The Chinese University of Hong Kong", null, OrganizationExamples.Ref, "Hong Kong", "HK", "member",
        DateJson.Of(EdtfDate.Parse("2016")), null, null, false, SourceJson.Example, "paragraph 2", null, null,
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Statement("statement-7b0c1d2e3f405162"), ["alliance"] = AllianceApiLinks.Show("uasr") });

    public static readonly MembershipJson Membership = new(
        Id, Ref, "Chinese University of Hong Kong", null, OrganizationExamples.Ref, "HK", Standing.Full, false, "member",
        DateJson.Of(EdtfDate.Parse("2016")), null, false, MembershipAnswer.Possible,
        [
            new(Statement.Id, EvidenceUse.Begins, "The Chinese University of Hong Kong: member", Statement.Since, null, null, SourceJson.Example, "paragraph 2",
                new Dictionary<string, string> { ["self"] = AllianceApiLinks.Statement(Statement.Id) }),
        ],
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Membership(Id), ["alliance"] = AllianceApiLinks.Show("uasr") });

    public static readonly FigureJson Figure = new(
        "figure-1a2b3c4d5e6f7081", Ref, Measure.Members, Qualifier.About, 100, DateJson.Of(EdtfDate.Parse("2015-05-22")), true, SourceJson.Example, null,
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Figure("figure-1a2b3c4d5e6f7081"), ["alliance"] = AllianceApiLinks.Show("uasr") });

    public static readonly AllianceJson Brief = new(
        Id, Ref.Slug, Ref.Name, AllianceKind.Alliance, "non-governmental, non-profit", null, DateJson.Of(EdtfDate.Parse("2015-05-22")), null, null,
        "Xi'an Jiaotong University", new(18, 2), AllianceApiLinks.Of("uasr"));

    public static readonly AllianceDetail Detail = new(
        Day, Brief, [new("University Alliance of the New Silk Road", "en", "former", null, null, "possible")],
        [new(TextField.Aims, "en", "openness and international cooperation in higher education")], [Figure], Brief.Links);

    public static readonly MembersJson Members = new(Day, Ref, new(0, 1), [Membership], new Dictionary<string, string>
    {
        ["self"] = AllianceApiLinks.Show("uasr") + "/members?asOf=" + Day,
        ["alliance"] = AllianceApiLinks.Show("uasr"),
    });
}
