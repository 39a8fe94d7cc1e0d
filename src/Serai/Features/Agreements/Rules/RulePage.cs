using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Rules;

/// <summary>A page of an office's rules for its agreements. Whoever has no role there is told that nothing is here; stewards change them: who must approve stands above those who ask.</summary>
public abstract class RulePage(SeraiDb db, AgreementKinds kinds, OfficeStaff staff, OrganizationQueries organizations) : PageModel
{
    protected SeraiDb Db => db;

    public OfficeEnd Office { get; private set; } = null!;
    public OrganizationBrief Brief { get; private set; } = null!;

    /// <summary>The key of a kind; empty for all kinds.</summary>
    public string Kind { get; private set; } = "";

    public AgreementStage Stage { get; private set; }
    public bool MayChange => HttpContext.Actor.May(Right.HandOutRoles, Office.Id);

    /// <summary>What addresses call it.</summary>
    protected string Key => RuleRecord.Key(Office.Slug, Kind, Stage);

    protected OfficeStaff Staff => staff;

    protected AgreementKinds Known => kinds;

    protected async Task<bool> FindAsync(string organization, Right right, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        // The address may name an organization that another one has become: there the right is asked again.
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(right, office.Id))
            return false;
        Office = office;
        Brief = (await organizations.Briefs([office.Id], CultureInfo.CurrentUICulture.Name, stop))[office.Id];
        await staff.LoadAsync(office, stop);
        return true;
    }

    protected async Task<bool> FindAsync(string organization, string kind, Right right, CancellationToken stop)
    {
        Kind = kind == RuleLinks.AllKinds ? "" : kind;
        return (Kind.Length == 0 || kinds.IsKnown(Kind)) && await FindAsync(organization, right, stop);
    }

    protected async Task<bool> FindAsync(string organization, string kind, string stage, Right right, CancellationToken stop)
    {
        if (ApiJson.Read<AgreementStage>(stage) is not { } read || !RuleRecord.Stages.Contains(read))
            return false;
        Stage = read;
        return await FindAsync(organization, kind, right, stop);
    }

    public string KindName(string? none) => Kind.Length == 0 ? none ?? "" : kinds.Name(Kind);
}
