using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Partners;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>Where the partners of the agreements are that are asked for.</summary>
[AllowAnonymous]
public sealed class MapModel(RegisterPage register, PartnerQueries partners) : PageModel
{
    public RegisterQuestion Question { get; private set; } = null!;
    public ChoicesShown Choices { get; private set; } = null!;
    public IReadOnlyList<PartnerShown> Partners { get; private set; } = [];
    public int Total { get; private set; }
    public string? Problem { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        (Question, var wrong) = register.Read(HttpContext);
        (Partners, Total, var unknown) = await partners.OnMapAsync(Question, HttpContext.Actor, stop);
        Choices = await register.ChoicesAsync(HttpContext.Actor, stop);
        Problem = wrong ?? unknown;
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
