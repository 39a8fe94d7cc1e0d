using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>When a page or question of a call's form is asked: rows, or the condition as JSON.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class WhenModel(BuildingDesk desk) : BuildingPage(desk)
{
    public const string Always = "always", All = "all", Any = "any";
    private const int Blank = 2;

    /// <summary>The page or question that is asked so.</summary>
    public string Of { get; private set; } = "";

    public Condition? Kept { get; private set; }

    /// <summary>Whether rows can say what is kept.</summary>
    public bool IsFlat { get; private set; }

    public string Mode { get; private set; } = Always;
    public IReadOnlyList<ConditionRow?> Rows { get; private set; } = [];
    public string Json { get; private set; } = "";

    /// <summary>Whether the JSON was just sent.</summary>
    public bool HasTypedJson { get; private set; }

    public IReadOnlyList<FormField> Before { get; private set; } = [];

    public string Back => Design.Page(Of) is null ? BuildingLinks.Field(Call.Slug, Of) : BuildingLinks.Page(Call.Slug, Of);

    public async Task<IActionResult> OnGet(string slug, string id, CancellationToken stop) => await FindAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string id, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        var typed = new TypedForm(Request.Form);
        Mode = typed.Raw("mode") switch { All => All, Any => Any, _ => Always };
        Rows = RowsTyped.Read(typed);
        IsFlat = true;
        List<int> filled = [.. Rows.Index().Where(r => r.Item is not null).Select(r => r.Index)];
        if ((Mode == Always) != (filled.Count == 0))
            Tell("mode", Problem(Mode == Always ? "AlwaysWithRows" : "NoRows"));
        var (condition, wrong) = new FlatCondition(Mode == Any, [.. filled.Select(i => Rows[i]!)]).Read(Design);
        foreach (var problem in wrong)
            Tell(Input(filled[problem.Row], problem.Code), Problem("Row." + problem.Code, problem.Value));
        foreach (var (input, problem) in typed.Wrong)
            Tell(input, problem);
        return await SaveAsync(ModelState.IsValid ? Design.SetCondition(id, condition) : null, shown, Back, Beside, stop);
    }

    public async Task<IActionResult> OnPostJson(string slug, string id, [FromForm] string? json, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        (Json, HasTypedJson) = (json ?? "", true);
        var (condition, problems) = string.IsNullOrWhiteSpace(json) ? (null, []) : ConditionText.Read(json);
        foreach (var problem in problems.Take(20))
            ModelState.AddModelError("json", Words.Of(problem));
        return await SaveAsync(problems.Count == 0 ? Design.SetCondition(id, condition) : null, shown, Back, _ => "json", stop);
    }

    // What stands there at the wrong place is told beside the row that names it.
    private string Beside(DesignProblem problem) =>
        Rows.Index().FirstOrDefault(r => r.Item is { } row && (row.Field == problem.Other || problem.Other?.StartsWith(row.Field + "/", StringComparison.Ordinal) == true)) is { Item: not null } found
            ? Input(found.Index, problem.Code == DesignProblemCode.ConditionDoesNotFit ? RowProblemCode.NoValue : RowProblemCode.NoField) : "";

    private static string Input(int row, RowProblemCode code) => code == RowProblemCode.NoField ? RowsTyped.Field(row) : RowsTyped.Value(row);

    private async Task<bool> FindAsync(string slug, string id, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop) || (Design.Page(id) is null && Design.Field(id) is null))
            return false;
        (Of, Kept, Before) = (id, Design.Page(id)?.When ?? Design.Field(id)?.When, [.. Design.FieldsBefore(id)]);
        var flat = FlatCondition.Of(Kept, Design);
        IsFlat = flat is not null;
        Mode = Kept is null || flat is null ? Always : flat.IsAny ? Any : All;
        Rows = [.. flat?.Rows ?? [], .. Enumerable.Repeat<ConditionRow?>(null, Blank)];
        Json = Kept is null ? "" : ConditionText.Write(Kept);
        return true;
    }
}
