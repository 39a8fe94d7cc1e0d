using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Partners;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>With which partners an office has agreements of which kinds that hold, and whether anything comes of them this year.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class CoverageModel(RegisterPage register, PartnerQueries partners, Today today) : PageModel
{
    /// <summary>More lines than this are narrowed first; the file has them all.</summary>
    public const int Most = 500;

    public RegisterQuestion Question { get; private set; } = null!;
    public ChoicesShown Choices { get; private set; } = null!;
    public CoverageTable Table { get; private set; } = null!;
    public string? Problem { get; private set; }

    public int Year => today.Day.Year;

    public async Task OnGet(CancellationToken stop)
    {
        (Question, var wrong) = register.Read(HttpContext);
        var (rows, unknown) = await partners.CoverageAsync(Question, HttpContext.Actor, stop);
        Table = CoverageTable.Of(rows, CoverageTable.IsQuietAsked(Request.Query));
        Choices = await register.ChoicesAsync(HttpContext.Actor, stop);
        Problem = wrong ?? unknown;
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
