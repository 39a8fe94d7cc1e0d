using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Rules;

/// <summary>Asks before a rule goes, and why: what holds without it holds again.</summary>
[Needs(Right.HandOutRoles, Of = "organization", IsSecret = true)]
public sealed class RemoveModel(RuleParts parts) : RuleFormPage(parts)
{
    public async Task<IActionResult> OnGet(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) && await IsSetAsync(stop) ? this.Of(await Desk.OpenAsync(HttpContext, Rule, Key), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) && await IsSetAsync(stop) ? this.Of(await Desk.RemoveAsync(HttpContext, Rule, Key), form => Form = form) : NotFound();

    private Task<bool> IsSetAsync(CancellationToken stop)
    {
        var (office, kind, stage) = (Office.Id, Kind, Stage);
        return Db.Set<AgreementRule>().AnyAsync(r => r.OfficeId == office && r.Kind == kind && r.Stage == stage, stop);
    }
}
