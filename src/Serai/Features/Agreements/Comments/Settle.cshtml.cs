using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Comments;

/// <summary>Marks a comment settled: for whoever wrote it, and the keeper's editors.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class SettleModel(AgreementQueries queries, AgreementTitles titles, CommentQueries comments, WriteComment write) : PageModel
{
    public Agreement Agreement { get; private set; } = null!;
    public CommentShown Comment { get; private set; } = null!;
    public string Slug => Agreement.Slug;
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken stop) => await FindAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, Guid id, string? back, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        // Somebody else may have settled it: then there is nothing left to do.
        var step = await write.SettleAsync(HttpContext, Agreement, id, stop);
        Response.Headers.Location = CommentLinks.After(slug, step, Comment.Row.Clause, back);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> FindAsync(string slug, Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement)
            return false;
        (Agreement, Name) = (agreement, await titles.OfAsync(agreement, stop));
        if ((await comments.OfAsync(agreement, HttpContext.Actor, stop)).Clauses.SelectMany(c => c.Rows).FirstOrDefault(c => c.Row.Id == id) is not { } found || (found.Row.SettledAt is null && !found.MaySettle))
            return false;
        Comment = found;
        return true;
    }
}
