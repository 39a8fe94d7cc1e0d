using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Deciding;

/// <summary>A page on which those who run a call decide. What they are in conflict with as reviewers is left out of what is shown.</summary>
public abstract class DecidingPage(SeraiDb db, CallQueries calls, OrganizationQueries organizations, OwnConflicts own, QuotaWords words, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    private static readonly string[] Known = ["proposed", "back", "scored", "told", "answered", "quotas", "moved"];

    public FormDesign Design { get; private set; } = null!;

    /// <summary>What was just done, as the address says it.</summary>
    public string? Done { get; private set; }

    protected IReadOnlySet<Guid> Hidden { get; private set; } = new HashSet<Guid>();

    protected QuotaWords Words => words;

    public bool IsShown(Decided decided) => !Hidden.Contains(decided.Submission.Id);

    protected async Task<bool> FindAndReadAsync(string slug, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, right, stop))
            return false;
        Done = Request.Query["done"].ToString() is var done && Known.Contains(done) ? done : null;
        Design = await words.DesignAsync(Call, stop);
        Hidden = await own.UnjudgedAsync(Call, HttpContext.Actor, stop);
        return true;
    }

    protected StatusCodeResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected void Wrong(string input, FieldProblem problem)
    {
        ModelState.AddModelError(input, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
