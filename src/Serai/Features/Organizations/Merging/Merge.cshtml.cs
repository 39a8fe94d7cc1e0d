using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Editing;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Organizations.Merging;

/// <summary>Merges an organization into another: which one, what survives, and why.</summary>
[Needs(Right.Merge)]
public sealed class MergeModel(SeraiDb db, OrganizationKind kind, MergeOrganizations merge, IServiceProvider parts) : PageModel
{
    private static readonly OrganizationFormat Which = new();

    public Organization Merged { get; private set; } = null!;

    /// <summary>Null until one is chosen.</summary>
    public Organization? Heir { get; private set; }

    public string? Into { get; private set; }
    public string Reason { get; private set; } = "";
    public FieldProblem? Problem { get; private set; }
    public RecordKind Kind => kind;
    public FieldValues MergedTexts { get; private set; } = [];
    public FieldValues HeirTexts { get; private set; } = [];

    /// <summary>The fields in which the two differ, with the values as the form of each shows them.</summary>
    public IReadOnlyList<(FieldInput Merged, FieldInput Heir, bool Taken)> Differing { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string? into, CancellationToken stop) =>
        await LoadAsync(slug, into, null, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string? into, string? note, CancellationToken stop)
    {
        var form = Request.Form;
        var taken = kind.Fields.Select(f => f.Name).Where(f => form["take." + f] == "merged").ToHashSet();
        if (!await LoadAsync(slug, into, taken, stop))
            return NotFound();
        Reason = form.NoteText();
        if (Problem is null && Reason.Length == 0)
            Problem = new("ReasonMissing") { Texts = typeof(MergingTexts) };
        if (Problem is not null || Heir is null)
            return Again(StatusCodes.Status422UnprocessableEntity);
        var shown = (form.Values(kind, "merged."), form.Values(kind, "heir."));
        switch (await merge.RunAsync(Merged.Id, Heir.Id, shown, taken, HttpContext.Doing(MergeOrganizations.Verb, $"organizations/{Merged.Slug}", Merged.Id, Reason), stop))
        {
            case Outcome.Saved saved:
                Response.Headers.Location = EditingLinks.After(OrganizationLinks.Show(Heir.Slug), saved.Step);
                return StatusCode(StatusCodes.Status303SeeOther);
            case Outcome.Wrong wrong:
                Problem = wrong.Problems.Values.First();
                return Again(StatusCodes.Status422UnprocessableEntity);
            default:
                Problem = new("MovedMeanwhile") { Texts = typeof(MergingTexts) };
                return await LoadAsync(slug, into, taken, stop, Problem) ? Again(StatusCodes.Status409Conflict) : NotFound();
        }
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string? into, HashSet<string>? taken, CancellationToken stop, FieldProblem? problem = null)
    {
        if (await FindAsync(o => o.Slug == slug, stop) is not { } merged)
            return false;
        if (!HttpContext.Actor.May(Right.Merge, merged.Id))
            return false;
        (Merged, Into, Problem) = (merged, into, problem);
        if (string.IsNullOrWhiteSpace(into))
            return true;
        var context = new FieldContext(db, parts, stop);
        var reading = await Which.ReadAsync(FieldValues.Clean(into), context);
        Problem ??= reading.Problem;
        if (reading.Value is not Guid id || await FindAsync(o => o.Id == id, stop) is not { } heir)
            return true;
        Problem ??= await merge.RefusedAsync(merged, heir, stop)
            ?? (HttpContext.Actor.May(Right.Merge, heir.Id) ? null : new FieldProblem("NoRightThere", heir.Name) { Texts = typeof(MergingTexts) });
        if (Problem is not null && Problem != problem)
            return true;
        Heir = heir;
        (MergedTexts, HeirTexts) = (await kind.TextsAsync(merged, context), await kind.TextsAsync(heir, context));
        var (mine, heirs) = (await FieldInput.OfAsync(kind, MergedTexts, new Dictionary<string, FieldProblem>(), context), await FieldInput.OfAsync(kind, HeirTexts, new Dictionary<string, FieldProblem>(), context));
        // What the heir lacks it is given, unless one says otherwise.
        Differing = [.. mine.Zip(heirs).Where(p => p.First.Typed != p.Second.Typed).Select(p => (p.First, p.Second, taken?.Contains(p.First.Field.Name) ?? p.Second.Typed.Length == 0))];
        return true;
    }

    private Task<Organization?> FindAsync(System.Linq.Expressions.Expression<Func<Organization, bool>> which, CancellationToken stop) => db.Organizations.AsNoTracking().AsSplitQuery()
        .Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
        .Where(o => o.MergedIntoId == null).FirstOrDefaultAsync(which, stop);
}
