using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>One question of a call's form, with all that can be said of it.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class FieldModel(BuildingDesk desk) : BuildingPage(desk)
{
    public FormField Field { get; private set; } = null!;
    public FieldSheet Sheet { get; private set; } = null!;

    /// <summary>The page or group that it is in.</summary>
    public string Holder { get; private set; } = "";

    public bool IsInGroup => Design.Page(Holder) is null;

    public string HolderLink => IsInGroup ? BuildingLinks.Field(Call.Slug, Holder) : BuildingLinks.Page(Call.Slug, Holder);

    public async Task<IActionResult> OnGet(string slug, string id, CancellationToken stop) => await FindAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string id, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        Sheet = FieldSheet.Of(Request.Form);
        var (typed, rows) = (new TypedForm(Request.Form), Sheet.Rows);
        var field = FieldReading.Read(typed, Field, Design, Call.Zone, rows);
        foreach (var (input, problem) in typed.Wrong)
            Tell(input, problem);
        var edit = ModelState.IsValid ? Design.ChangeField(field) : null;
        return await SaveAsync(edit, shown, BuildingLinks.Field(slug, id), problem => FieldReading.Beside(problem, Design, typed, rows), stop);
    }

    /// <summary>Moves or removes a question of the group.</summary>
    public async Task<IActionResult> OnPostChange(string slug, string id, [FromForm] string? of, [FromForm] string? go, [FromForm] string? shown, CancellationToken stop) =>
        await FindAsync(slug, id, stop) ? await SaveAsync(OrderEdit.Of(Design, of ?? "", go), shown, BuildingLinks.Field(slug, id), null, stop) : NotFound();

    /// <summary>Moves it to another page.</summary>
    public async Task<IActionResult> OnPostMove(string slug, string id, [FromForm] string? to, [FromForm] string? shown, CancellationToken stop) =>
        await FindAsync(slug, id, stop) ? await SaveAsync(Design.MoveFieldTo(id, to ?? ""), shown, BuildingLinks.Field(slug, id), _ => "to", stop) : NotFound();

    public async Task<IActionResult> OnPostRemove(string slug, string id, [FromForm] string? shown, CancellationToken stop) =>
        await FindAsync(slug, id, stop) ? await SaveAsync(Design.RemoveField(id), shown, HolderLink, null, stop) : NotFound();

    private async Task<bool> FindAsync(string slug, string id, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop) || Design.Field(id) is not { } field || Design.HolderOf(id) is not { } holder)
            return false;
        (Field, Holder, Sheet) = (field, holder, FieldSheet.Of(field, Design, Call.Zone));
        return true;
    }
}
