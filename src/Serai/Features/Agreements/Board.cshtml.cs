using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Board;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>An office's agreements by their stages, to see what waits where.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class BoardModel(RegisterPage register, BoardQueries board, Today today) : PageModel
{
    public RegisterQuestion Question { get; private set; } = null!;
    public ChoicesShown Choices { get; private set; } = null!;
    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];
    public string? Problem { get; private set; }

    public LocalDate Today => today.Day;

    public async Task OnGet(CancellationToken stop)
    {
        (Question, var wrong) = register.Read(HttpContext);
        (Columns, var unknown) = await board.OfAsync(Question, HttpContext.Actor, stop);
        Choices = await register.ChoicesAsync(HttpContext.Actor, stop);
        Problem = wrong ?? unknown;
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
