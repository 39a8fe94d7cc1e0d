using Microsoft.AspNetCore.Mvc;
using Serai.Features.Calls.Building;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>One question of a survey.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class QuestionModel(SurveyDesk desk) : SurveyPage(desk)
{
    public FormField Field { get; private set; } = null!;
    public FieldSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, string id, CancellationToken stop) => await LoadAsync(slug, edition, id, stop) && !IsFixed ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, string id, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, id, stop))
            return NotFound();
        Sheet = FieldSheet.Of(Request.Form);
        var (typed, rows) = (new TypedForm(Request.Form), Sheet.Rows);
        var field = FieldReading.Read(typed, Field, Design, EditionZone.Of(Edition).Id, rows);
        foreach (var (input, problem) in typed.Wrong)
            Tell(input, problem);
        var edit = ModelState.IsValid ? Design.ChangeField(field) : null;
        return await SaveAsync(edit, shown, SurveyLinks.Survey(slug, edition), problem => FieldReading.Beside(problem, Design, typed, rows), stop);
    }

    public async Task<IActionResult> OnPostRemove(string slug, string edition, string id, [FromForm] string? shown, CancellationToken stop) =>
        await LoadAsync(slug, edition, id, stop) ? await SaveAsync(Design.RemoveField(id), shown, SurveyLinks.Survey(slug, edition), null, stop) : NotFound();

    private async Task<bool> LoadAsync(string slug, string edition, string id, CancellationToken stop)
    {
        if (!await OpenAsync(slug, edition, stop) || Survey is null || Design.Field(id) is not { } field)
            return false;
        (Field, Sheet) = (field, FieldSheet.Of(field, Design, EditionZone.Of(Edition).Id));
        return true;
    }
}
