using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Making;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Calls.Building;

/// <summary>A page on which a part of a call's form is made. Each saving is one edit of the newest form.</summary>
public abstract class BuildingPage(BuildingDesk desk) : CallPage(desk.Db, desk.Calls, desk.Organizations)
{
    private CallForm newest = null!;
    private string? shown;

    public FormDesign Design { get; private set; } = null!;

    /// <summary>The form that the page shows. After somebody else has changed it, it stays the one that was shown: pressing once more overwrites nothing either.</summary>
    public string Mark => shown ?? ChangeForm.Mark(newest);

    /// <summary>Whether somebody has changed the form since it was shown.</summary>
    public bool IsOvertaken => shown is not null;

    public string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    public DesignWords Words => desk.Words;

    public string In(Wording words) => words.In(Language, Design.FirstLanguage);

    /// <summary>What a page or question is called; its id where it is neither.</summary>
    public string Called(string id) => Design.Page(id) is { } page ? In(page.Title) : Design.Field(id) is { } field ? In(field.Label) : id;

    /// <summary>Whether the actor may change the form.</summary>
    protected async Task<bool> OpenAsync(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return false;
        newest = await Calls.NewestAsync(Call.Id, stop);
        Design = CallQueries.Read(newest.Design);
        ModelState.Clear();
        return true;
    }

    /// <summary>Ids under which answers to forms that were public may be kept.</summary>
    protected async Task<IEnumerable<string>> TakenAsync(CancellationToken stop)
    {
        var id = Call.Id;
        var designs = await Db.CallForms.AsNoTracking().Where(f => f.CallId == id && f.PublishedAt != null).Select(f => f.Design).ToListAsync(stop);
        return designs.Select(CallQueries.Read).SelectMany(d => d.Fields).Select(f => f.Id);
    }

    protected void Tell(string input, FieldProblem problem) => ModelState.AddModelError(input, problem.Sentence(desk.AllTexts));

    protected static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(BuildingTexts) };

    /// <summary>Keeps the edited form, unless something is wrong with it, with what was typed, or somebody was quicker.</summary>
    /// <param name="edit">The edit; null where what was typed did not make one.</param>
    /// <param name="mark">The form that was shown.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="beside">Beside which input a problem is told; without it above the form.</param>
    /// <param name="stop">Gives up.</param>
    protected async Task<IActionResult> SaveAsync(DesignEdit? edit, string? mark, string to, Func<DesignProblem, string>? beside, CancellationToken stop)
    {
        if (mark != ChangeForm.Mark(newest))
            return Overtaken(mark);
        foreach (var used in edit?.InUse ?? [])
            Tell("", new("Design." + used.Code, Called(used.Field), Option(used.Field, used.Option ?? ""), string.Join(desk.Texts["Comma"], used.UsedBy.Select(Called))) { Texts = typeof(CallTexts) });
        foreach (var problem in edit?.Problems ?? [])
            ModelState.AddModelError(beside?.Invoke(problem) ?? "", Sentence(problem));
        if (!ModelState.IsValid || edit?.Design is not { } design)
            return Again();
        var (step, wrong) = await desk.Change.RunAsync(HttpContext, Call.Id, design, mark ?? "", stop);
        if (wrong is { Code: "FormChangedMeanwhile" })
            return Overtaken(mark);
        if (wrong is not null)
        {
            Tell("", wrong);
            return Again();
        }
        Response.Headers.Location = step is { } done ? EditingLinks.After(to, done) : to;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Overtaken(string? mark)
    {
        shown = mark ?? "";
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string Sentence(DesignProblem problem) =>
        desk.Words.Of(problem with { Id = Called(problem.Id), Other = problem.Other is { } other && Called(other) is var called && called == other ? Option(problem.Id, other) : Called(problem.Other ?? "") });

    private string Option(string field, string option) => Design.Field(field)?.Options.FirstOrDefault(o => o.Id == option) is { } found ? In(found.Label) : option;
}
