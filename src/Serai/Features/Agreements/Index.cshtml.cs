using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>The register: what the reader may see of it.</summary>
[AllowAnonymous]
public sealed class IndexModel(RegisterPage register, RegisterQueries queries, RegisterViews views) : PageModel
{
    public RegisterQuestion Question { get; private set; } = null!;
    public RegisterAnswer Answer { get; private set; } = null!;
    public ChoicesShown Choices { get; private set; } = null!;
    public IReadOnlyList<ViewShown> Views { get; private set; } = [];

    /// <summary>What of the address made no sense.</summary>
    public string? Problem { get; private set; }

    public bool MayAdd => HttpContext.Actor.MayAnywhere(Right.Edit);
    public bool IsOffice => HttpContext.Actor.MayAnywhere(Right.SeeOffice);
    public IEnumerable<RegisterColumn> Offered => RegisterColumns.Offered(IsOffice);
    public IReadOnlyList<RegisterColumn> Columns => [.. Question.Shown.Where(Offered.Contains)];

    public async Task OnGet(CancellationToken stop)
    {
        (Question, var wrong) = register.Read(HttpContext);
        (Answer, var unknown) = await queries.AnswerAsync(Question, HttpContext.Actor, stop);
        Choices = await register.ChoicesAsync(HttpContext.Actor, stop);
        Views = await views.OfAsync(HttpContext.Actor, stop);
        Problem = wrong ?? unknown ?? (Question.Page > Answer.Pages ? Question.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
