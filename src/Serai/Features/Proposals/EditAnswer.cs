using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>What the pages of forms answer: on to the record, the form again, or not found.</summary>
internal static class EditAnswer
{
    public static IActionResult Of(this PageModel page, DeskAnswer answer, Action<RecordForm> show)
    {
        if (answer.To is { } to)
        {
            page.Response.Headers.Location = to;
            return page.StatusCode(answer.Status);
        }
        return page.Of(answer.Form, show, answer.Status);
    }

    public static IActionResult Of(this PageModel page, RecordForm? form, Action<RecordForm> show, int status = StatusCodes.Status200OK)
    {
        if (form is null)
            return page.NotFound();
        show(form);
        page.Response.StatusCode = status;
        return page.Page();
    }
}
