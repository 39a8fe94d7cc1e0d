using Microsoft.AspNetCore.Mvc;
using Serai.Features.Calls.Building;
using Serai.Forms;
using Serai.Platform;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>A new question of a survey.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class AddModel(SurveyDesk desk) : SurveyPage(desk)
{
    private const int MostOptions = 20_000;

    public TypedForm? Typed { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, stop) && !IsFixed ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        Typed = new(Request.Form);
        if (EnumNames.Read<SurveyKind>(Typed.Raw("kind")) is not { } kind)
        {
            Tell("kind", SurveyProblem.Of("NoKind"));
            return Again();
        }
        var field = SurveyKinds.New(kind, "", Typed.Words("label", Design, Wording.None)) with { Required = Typed.Has("required"), Options = kind is SurveyKind.Choice or SurveyKind.Several ? Options(Typed) : [] };
        foreach (var (input, problem) in Typed.Wrong)
            Tell(input, problem);
        var edit = ModelState.IsValid ? Design.AddField(Design.Pages[^1].Id, field) : null;
        return await SaveAsync(edit, shown, SurveyLinks.Survey(slug, edition), Beside, stop);
    }

    // One a line; the lines of the other languages stand for those of the first one.
    private Items<FieldOption> Options(TypedForm typed)
    {
        var lines = Design.Languages.Select(l => (Language: l, Lines: typed.Text("options-" + l, MostOptions, lines: true).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList();
        foreach (var (language, said) in lines.Skip(1))
            if (said.Length > 0 && said.Length != lines[0].Lines.Length)
                Tell("options-" + language, SurveyProblem.Of("OptionsUneven", said.Length, lines[0].Lines.Length));
        return [.. lines[0].Lines.Select((_, i) => new FieldOption("", new Wording(lines.Where(l => i < l.Lines.Length).Select(l => new LanguageText(l.Language, l.Lines[i])))))];
    }

    private string Beside(DesignProblem problem) => problem.Code switch
    {
        DesignProblemCode.NoOptions or DesignProblemCode.TooManyOptions => "options-" + Design.FirstLanguage,
        DesignProblemCode.NoLabel when problem.Other is null => "label-" + Design.FirstLanguage,
        _ => "",
    };

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop) => await OpenAsync(slug, edition, stop) && Survey is not null;
}
