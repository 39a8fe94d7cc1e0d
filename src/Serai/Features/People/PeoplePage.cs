using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>What the pages with forms of this feature share.</summary>
public abstract class PeoplePage(IStringLocalizer<PeopleTexts> texts) : PageModel
{
    protected IStringLocalizer<PeopleTexts> T => texts;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>Notes what is wrong, beside a field or (with an empty name) with the whole form.</summary>
    protected void Problem(string field, string key, params object[] values) => ModelState.AddModelError(field, T[key, values]);

    /// <summary>Notes beside the field <c>email</c> what is wrong with an address.</summary>
    /// <returns>Whether nothing is.</returns>
    protected bool IsEmail([NotNullWhen(true)] string? typed)
    {
        if (EmailRules.IsLike(typed)) return true;
        ModelState.AddModelError("email", EmailRules.Problem(texts, typed));
        return false;
    }

    /// <summary>The form again, with what is wrong.</summary>
    protected IActionResult Again()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A one-time link that was used, has run out or never was one.</summary>
    protected IActionResult LinkIsSpent()
    {
        HttpContext.Refuse(new("LinkIsSpent", null, null));
        return StatusCode(StatusCodes.Status410Gone);
    }

    /// <summary>On to another page, in a way that a browser does not repeat.</summary>
    protected IActionResult Go(string path)
    {
        // A header holds ASCII only.
        Response.Headers.Location = UriHelper.Encode(new Uri(path, UriKind.Relative));
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>On to where somebody came from, if that is a path of this site.</summary>
    protected IActionResult GoBack(string? path, string otherwise) =>
        Go(Url.IsLocalUrl(path) && !path.StartsWith(PeopleLinks.SignIn, StringComparison.OrdinalIgnoreCase) ? path : otherwise);
}
