using Serai.Features.Organizations;
using Serai.Platform.Web;

namespace Serai.Features.Alliances.Portrait;

/// <summary>An alliance in the words of schema.org. Only what is certain on the day is said to belong.</summary>
public static class AllianceJsonLd
{
    /// <param name="withMembers">Whether who belongs is told: not where a long list is turned over page by page.</param>
    public static string Of(AllianceHead head, HttpRequest request, bool withMembers)
    {
        Dictionary<string, object?>? Named(OrganizationBrief? brief) => brief is null ? null : new()
        {
            ["@type"] = "Organization",
            ["name"] = brief.Name,
            ["url"] = JsonLd.Address(request, AllianceLinks.Show(brief.Slug)),
        };
        var names = head.Names.Where(n => n.Source?.IsTrusted != false).Select(n => n.Name.Text).Where(n => n != head.Brief.Name).Distinct().ToList();
        var members = !withMembers ? [] : head.Members.Where(m => m.Answer == MembershipAnswer.Certain).Select(m => Member(m, request)).ToList();
        var subs = head.SubAllianceIds.Select(id => Named(head.BriefOf(id))).ToList();
        return JsonLd.Write(new()
        {
            ["@context"] = JsonLd.Context,
            ["@type"] = "Organization",
            ["@id"] = JsonLd.Address(request, AllianceLinks.Show(head.Slug)),
            ["name"] = head.Brief.Name,
            ["alternateName"] = names.Count > 0 ? names : null,
            ["url"] = JsonLd.Address(request, AllianceLinks.Show(head.Slug)),
            ["foundingDate"] = JsonLd.Date(head.Alliance.Established),
            ["dissolutionDate"] = JsonLd.Date(head.Alliance.Dissolved),
            ["parentOrganization"] = Named(head.BriefOf(head.Alliance.ParentAllianceId)),
            ["subOrganization"] = subs.Count > 0 ? subs : null,
            ["member"] = members.Count > 0 ? members : null,
        });
    }

    private static Dictionary<string, object?> Member(MemberRow member, HttpRequest request)
    {
        var thing = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = member.Name };
        if (member.Organization is { } organization)
            thing["@id"] = organization.Ror ?? JsonLd.Address(request, AllianceLinks.Organization(organization.Slug));
        return thing;
    }
}
