using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>The languages in which a call's form is written.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class TonguesModel(BuildingDesk desk) : BuildingPage(desk)
{
    private const int Most = 20;

    /// <summary>What stands in the inputs, a blank one last.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop))
            return NotFound();
        Typed = [.. Design.Languages, ""];
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop))
            return NotFound();
        var form = new TypedForm(Request.Form);
        Typed = [.. Enumerable.Range(0, Most).Select(i => $"language-{i}").TakeWhile(form.Has).Select(input => form.Raw(input).Trim())];
        var edit = Design.SetLanguages(Typed.Where(t => t.Length > 0));
        return await SaveAsync(edit, shown, CallLinks.Form(slug), Beside, stop);
    }

    private string Beside(DesignProblem problem) => problem.Code switch
    {
        DesignProblemCode.NoLanguage => "language-0",
        DesignProblemCode.MalformedLanguage => Input(problem.Other),
        DesignProblemCode.DuplicateLanguage => Input(problem.Other),
        _ => "",
    };

    private string Input(string? tag) => $"language-{Typed.Index().LastOrDefault(t => t.Item.Equals(tag, StringComparison.OrdinalIgnoreCase)).Index}";
}
