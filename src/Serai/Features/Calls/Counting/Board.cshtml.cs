using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Counting;

/// <summary>What was submitted to a call in numbers, for those who run it: how far, from where, and how it came beside the last time.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class BoardModel(BoardQueries boards) : PageModel
{
    /// <summary>More lines than this are no table to read; the file has all.</summary>
    public const int MostShown = 500;

    public CallBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string? field, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await boards.OfAsync(slug, HttpContext.Actor, field, stop) is not { } board)
            return NotFound();
        Board = board;
        return Page();
    }
}
