using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Succeeding;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Begins an agreement that takes this one's place, with what came of this one before one's eyes.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class SucceedModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, SucceedAgreement succeed, IStringLocalizerFactory texts)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    public Succession How { get; private set; }
    public AgreementView View { get; private set; } = null!;
    public string? Since { get; private set; }
    public string? Until { get; private set; }
    public string? Why { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string how, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, how, asOf, stop))
            return NotFound();
        // A renewal goes on where the one before ends.
        if (How == Succession.Renewal && Agreement.EndsOn is { } end && end < LocalDate.MaxIsoValue)
            Since = NodaTime.Text.LocalDatePattern.Iso.Format(end.PlusDays(1));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string how, string? since, string? until, string? why, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, how, asOf, stop))
            return NotFound();
        ModelState.Clear();
        (Since, Until, Why) = (FieldValues.Clean(since ?? ""), FieldValues.Clean(until ?? ""), FieldValues.Clean(why ?? ""));
        var (first, last) = (Read("since", Since), Read("until", Until));
        if (!ModelState.IsValid)
            return Again();
        var (made, step, problem) = await succeed.RunAsync(HttpContext, Agreement.Id, How, first, last, Why, stop);
        if (problem is not null)
        {
            ModelState.AddModelError("since", problem.Sentence(texts));
            return Again();
        }
        Response.Headers.Location = EditingLinks.After(AgreementLinks.Show(made!), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private EdtfDate? Read(string field, string text)
    {
        if (text.Length == 0)
            return null;
        if (EdtfDate.TryParse(text, out var date, out var problem) && !date.IsInterval)
            return date;
        ModelState.AddModelError(field, problem is null ? new FieldProblem(FieldProblem.Interval, text).Sentence(texts) : new FieldProblem(FieldProblem.NotADate, text) { Date = problem }.Sentence(texts));
        return null;
    }

    private async Task<bool> LoadAsync(string slug, string how, AsOf asOf, CancellationToken stop)
    {
        if (ApiJson.Read<Succession>(how) is not { } read || !await FindAsync(slug, Right.Edit, stop))
            return false;
        How = read;
        View = await Queries.OfAsync(Agreement, HttpContext.Actor, asOf, stop);
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
