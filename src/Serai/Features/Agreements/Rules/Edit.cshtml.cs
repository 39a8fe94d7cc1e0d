using Microsoft.AspNetCore.Mvc;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Rules;

/// <summary>What one step asks for.</summary>
[Needs(Right.HandOutRoles, Of = "organization", IsSecret = true)]
public sealed class EditModel(RuleParts parts) : RuleFormPage(parts)
{
    public async Task<IActionResult> OnGet(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.OpenAsync(HttpContext, Rule, Key), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string organization, string kind, string stage, CancellationToken stop) =>
        await FindAsync(organization, kind, stage, stop) ? this.Of(await Desk.SaveAsync(HttpContext, Rule, Key), form => Form = form) : NotFound();
}
