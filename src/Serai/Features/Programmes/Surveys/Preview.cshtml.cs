using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>A survey as participants will see it, for those who make it.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class PreviewModel(SurveyDesk desk) : SurveyPage(desk)
{
    public SurveyQuestions Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await OpenAsync(slug, edition, stop) || Survey is null)
            return NotFound();
        Shown = SurveyQuestions.Of(Design, FormAnswers.None, Language, Desk.Clock.GetCurrentInstant(), []);
        return Page();
    }
}
