using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>A new question of a call's form.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class AddModel(BuildingDesk desk) : BuildingPage(desk)
{
    private const int UsualMegabytes = 10;

    public TypedForm? Typed { get; private set; }

    /// <summary>The page or group that it comes into.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>What can be asked for there.</summary>
    public IEnumerable<FieldKind> Kinds => Enum.GetValues<FieldKind>().Where(k => k != FieldKind.Group || Design.Page(Holder) is not null);

    public async Task<IActionResult> OnGet(string slug, string id, CancellationToken stop) => await FindAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string id, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        Typed = new(Request.Form);
        var kind = EnumNames.Read<FieldKind>(Typed.Raw("kind"));
        if (kind is null || !Kinds.Contains(kind.Value))
            Tell("kind", Problem("NoKind"));
        var field = Field(Typed, kind ?? FieldKind.ShortText);
        foreach (var (input, problem) in Typed.Wrong)
            Tell(input, problem);
        var edit = ModelState.IsValid ? Design.AddField(id, field, await TakenAsync(stop)) : null;
        return await SaveAsync(edit, shown, BuildingLinks.Field(slug, edit?.Id ?? ""), problem => Beside(problem, edit?.Id), stop);
    }

    private FormField Field(TypedForm typed, FieldKind kind)
    {
        var label = typed.Words("label", Design, Wording.None);
        Wording First(string text) => Wording.Of(Design.FirstLanguage, text);
        var options = typed.Text("options", 100_000, lines: true).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();
        var entry = typed.Text("entry");
        return new("", kind, label)
        {
            Options = kind is FieldKind.Choice or FieldKind.Choices ? [.. options.Select(o => new FieldOption("", First(o)))] : [],
            Fields = kind == FieldKind.Group && entry.Length > 0 ? [new("", FieldKind.ShortText, First(entry))] : [],
            File = kind == FieldKind.File ? new([FileType.Pdf], UsualMegabytes) : null,
        };
    }

    private string Beside(DesignProblem problem, string? id) => problem.Code switch
    {
        DesignProblemCode.NoOptions or DesignProblemCode.TooManyOptions => "options",
        DesignProblemCode.GroupWithoutFields => "entry",
        DesignProblemCode.NoLabel when problem.Id == id => $"label-{Design.FirstLanguage}",
        _ => "",
    };

    private async Task<bool> FindAsync(string slug, string id, CancellationToken stop)
    {
        Holder = id;
        return await OpenAsync(slug, stop) && (Design.Page(id) is not null || Design.Field(id) is { Kind: FieldKind.Group });
    }
}
