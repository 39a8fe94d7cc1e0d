using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Register;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Platform.Web;

namespace Serai.Features.Organizations;

/// <summary>The register: found by name, narrowed by place, type and alliance.</summary>
[AllowAnonymous]
public sealed class IndexModel(RegisterQueries queries, SeraiDb db, PlaceLabels places, SearchIndex index) : PageModel
{
    public RegisterQuestion Question { get; private set; } = null!;
    public RegisterAnswer Answer { get; private set; } = null!;
    public RegisterProblem? Problem { get; private set; }
    public AsOf AsOf { get; private set; } = null!;

    /// <summary>Words were given, and the index that would find them is still coming up.</summary>
    public bool IsTooEarly => Question.Words is not null && !index.IsReady;

    public async Task OnGet(AsOf asOf, CancellationToken stop)
    {
        AsOf = asOf;
        Question = RegisterQuestion.Read(Request.Query, places.Knows, out var problem);
        Problem = problem;
        var alliance = await RegisterQueries.AllianceOf(db, Question.Alliance, stop);
        if (Question.Alliance is { } word && alliance is null)
            (Problem, Question) = (new("Alliance", word), Question with { Alliance = null });
        Answer = await queries.Answer(Question, alliance, DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop);
        if (Question.Page > Answer.Pages)
            Problem = new("NoSuchPage", Answer.Pages.ToString("N0", CultureInfo.CurrentUICulture));
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
