using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>A page about those who take part in an edition, for those who run it.</summary>
public abstract class TakingPage(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, IStringLocalizerFactory all) : EditionPage(db, programmes, organizations)
{
    public string Slug => Programme.Slug;
    public string Part => Edition.Slug;

    /// <summary>The sentence of a problem, in the reader's language.</summary>
    public string Sentence(FieldProblem problem) => problem.Sentence(all);

    protected StatusCodeResult Go(string address, Guid? step = null)
    {
        Response.Headers.Location = step is { } done ? EditingLinks.After(address, done) : address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page again, with what is wrong beside the field.</summary>
    protected PageResult Again(string field, FieldProblem problem)
    {
        Wrong(field, problem);
        return Again();
    }

    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected void Wrong(string field, FieldProblem problem) => ModelState.AddModelError(field, Sentence(problem));
}
