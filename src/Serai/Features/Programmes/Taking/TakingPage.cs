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

    /// <param name="address">Where it leads.</param>
    /// <param name="step">What was done; null where there is nothing to say of it.</param>
    /// <param name="back">Whether it may be taken back by its step: who takes part is changed where people are told of it, see <see cref="TakingStands"/>.</param>
    protected StatusCodeResult Go(string address, Guid? step = null, bool back = false)
    {
        Response.Headers.Location = step is not { } done ? address : back ? EditingLinks.After(address, done) : EditingLinks.AfterForGood(address);
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
