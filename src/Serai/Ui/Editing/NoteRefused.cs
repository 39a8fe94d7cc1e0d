using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Ui.Editing;

/// <summary>Why a change is made cannot be taken as it was written. A page that asks <see cref="FormReading.NoteProblem"/> first shows its form again instead.</summary>
public sealed class NoteRefused(FieldProblem problem) : Exception("The reason of a change was refused: " + problem.Code)
{
    public FieldProblem Problem => problem;
}

/// <summary>Answers for the pages that do not ask: nothing was saved, and why.</summary>
public sealed class SayNoteRefused(IStringLocalizerFactory texts) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not NoteRefused refused) return;
        context.HttpContext.Refuse(new("NoteRefused", refused.Problem.Sentence(texts), null));
        context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
        context.ExceptionHandled = true;
    }
}
