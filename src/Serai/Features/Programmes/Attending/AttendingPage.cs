using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Attending;

/// <summary>A page about who came to an edition, for those who run it.</summary>
public abstract class AttendingPage(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, IStringLocalizerFactory all) : EditionPage(db, programmes, organizations)
{
    public string Slug => Programme.Slug;
    public string Part => Edition.Slug;

    protected StatusCodeResult Go(string address, Guid? step = null)
    {
        Response.Headers.Location = step is not { } done ? address : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{EditingLinks.Saved}={done:N}" : EditingLinks.After(address, done);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page again, with what is wrong beside the field.</summary>
    protected PageResult Again(string field, FieldProblem problem) => Again(field, problem.Sentence(all));

    protected PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Again();
    }

    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
