using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Features.Organizations.Register;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Organizations.Bulk;

/// <summary>Changes one field of all organizations that a question of the register finds: first what would change, then the change.</summary>
[Needs(Right.Edit, Anywhere = true)]
public sealed class BulkModel(RegisterQueries register, BulkEdit bulk, OrganizationKind kind, SeraiDb db, PlaceLabels places, SearchIndex index, IServiceProvider parts) : PageModel
{
    public const int Shown = 50;

    // The register's question has a country of its own.
    private const string To = "to.";

    public RegisterQuestion Question { get; private set; } = null!;
    public RecordKind Kind => kind;
    public IReadOnlyList<string> Choices => bulk.Choices;
    public string? Choice { get; private set; }
    public FieldInput? Input { get; private set; }
    public BulkPreview? Preview { get; private set; }
    public FieldProblem? Problem { get; private set; }
    public string Note { get; private set; } = "";

    public async Task OnGet(AsOf asOf, CancellationToken stop)
    {
        if (await LoadAsync(asOf, stop) is null && Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public async Task<IActionResult> OnPost(AsOf asOf, string? digest, CancellationToken stop)
    {
        Note = Request.Form.NoteText();
        if (await LoadAsync(asOf, stop) is not { } value || Preview is not { Rows.Count: > 0 } preview)
            return Again(StatusCodes.Status422UnprocessableEntity);
        if (preview.Digest != digest)
            return Again(StatusCodes.Status409Conflict, "MovedMeanwhile");
        var doing = HttpContext.Doing("edit", OrganizationLinks.Index.TrimStart('/'), null, Note);
        if (await bulk.ApplyAsync(preview, Choice!, value, doing, stop) is not { } step)
        {
            await LoadAsync(asOf, stop);
            return Again(StatusCodes.Status409Conflict, "MovedMeanwhile");
        }
        Response.Headers.Location = EditingLinks.After(OrganizationLinks.Index, step);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // The value, once it makes sense.
    private async Task<FieldReading?> LoadAsync(AsOf asOf, CancellationToken stop)
    {
        Question = RegisterQuestion.Read(Request.Query, places.Knows, out var problem);
        var alliance = await RegisterQueries.AllianceOf(db, Question.Alliance, stop);
        if (problem is not null || (Question.Alliance is not null && alliance is null) || (Question.Words is not null && !index.IsReady))
            Problem = new("Question") { Texts = typeof(BulkTexts) };
        Choice = bulk.Choices.FirstOrDefault(c => c == Request.Query["field"]);
        if (Choice is null || Problem is not null)
            return null;
        var field = bulk.FieldOf(Choice);
        var context = new FieldContext(db, parts, stop);
        var typed = Request.Query[To + field.Name] is { Count: > 0 } given ? FieldValues.Clean(string.Join(',', given.Where(v => !string.IsNullOrEmpty(v)))) : null;
        var reading = await field.ReadAsync(typed ?? "", context);
        var problems = new Dictionary<string, FieldProblem>();
        if (typed is not null && reading.Problem is { } wrong)
            problems[field.Name] = wrong;
        Input = (await FieldInput.OfAsync(kind, new() { [field.Name] = typed ?? "" }, problems, context)).Single(i => i.Field == field) with { Prefix = To };
        Problem = typed is null ? null : reading.Problem;
        if (typed is null || reading.Problem is not null)
            return null;
        Preview = await bulk.PreviewAsync(register.All(Question, alliance, DayRange.Of(asOf)), Choice, reading, HttpContext.Actor, stop);
        if (Preview is not null)
            return reading;
        Problem = new("TooMany", BulkEdit.Most) { Texts = typeof(BulkTexts) };
        return null;
    }

    private PageResult Again(int status, string? code = null)
    {
        if (code is not null)
            Problem = new(code) { Texts = typeof(BulkTexts) };
        Response.StatusCode = status;
        return Page();
    }
}
