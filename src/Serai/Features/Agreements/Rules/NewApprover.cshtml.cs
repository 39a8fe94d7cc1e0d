using Microsoft.AspNetCore.Mvc;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Rules;

/// <summary>Names one more who must approve.</summary>
[Needs(Right.HandOutRoles, Of = "organization", IsSecret = true)]
public sealed class NewApproverModel(RuleParts parts) : RuleFormPage(parts)
{
    public async Task<IActionResult> OnGet(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.OpenNewAsync(HttpContext, Approver, Key), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.AddAsync(HttpContext, Approver, Key), form => Form = form) : NotFound();
}
