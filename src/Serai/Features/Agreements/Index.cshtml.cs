using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>The register: what the reader may see of it.</summary>
[AllowAnonymous]
public sealed class IndexModel(RegisterQueries queries, AgreementKinds kinds) : PageModel
{
    public RegisterQuestion Question { get; private set; } = null!;
    public RegisterAnswer Answer { get; private set; } = null!;

    /// <summary>What of the address made no sense.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<string> Kinds => kinds.Offered;
    public bool MayAdd => HttpContext.Actor.MayAnywhere(Right.Edit);

    public async Task OnGet(CancellationToken stop)
    {
        if (HttpContext.Actor.IsSignedIn)
            Response.Headers.CacheControl = "no-store";
        Question = RegisterQuestion.Read(Request.Query, out var problem);
        if (Question.Kind is { } kind && !kinds.IsKnown(kind))
            (problem, Question) = (kind, Question with { Kind = null });
        Answer = await queries.AnswerAsync(Question, HttpContext.Actor, stop);
        Problem = problem ?? (Question.Page > Answer.Pages ? Question.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
