using Microsoft.AspNetCore.Mvc;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Rules;

/// <summary>Asks before somebody need not approve any more, and why.</summary>
[Needs(Right.HandOutRoles, Of = "organization", IsSecret = true)]
public sealed class RemoveApproverModel(RuleParts parts) : RuleFormPage(parts)
{
    public async Task<IActionResult> OnGet(string organization, string kind, string stage, Guid id, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.OpenAsync(HttpContext, Approver, ApproverRecord.Key(Key, id)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string organization, string kind, string stage, Guid id, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.RemoveAsync(HttpContext, Approver, ApproverRecord.Key(Key, id)), form => Form = form) : NotFound();
}
