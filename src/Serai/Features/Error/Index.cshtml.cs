using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;
using Serai.Ui;

namespace Serai.Features.Error;

/// <summary>What people see instead of a page: that it is not there, why it was refused, that we failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[AllowAnonymous, StaysOpen]
public sealed class IndexModel(IStringLocalizer<UiTexts> texts) : PageModel
{
    public int Code { get; private set; }
    public string Title { get; private set; } = "";
    public string Sentence { get; private set; } = "";
    public string? Reason { get; private set; }

    /// <summary>The refused page on the present day, where the day was what was refused.</summary>
    public string? OtherAddress { get; private set; }

    /// <summary>The form that could not be taken; null where none was sent.</summary>
    public SentForm? Sent { get; private set; }

    /// <summary>Whether the form may be sent again as it is: not where its origin is in doubt.</summary>
    public bool MayBeSentAgain => Code >= 500;

    public void OnGet()
    {
        Code = int.Parse((string)RouteData.Values["code"]!, NumberStyles.None, CultureInfo.InvariantCulture);
        Response.StatusCode = Code;
        var known = Code is 400 or 403 or 404 or 410 or 413 or 422 or 503 ? Code.ToString(CultureInfo.InvariantCulture) : Code < 500 ? "400" : "500";
        Title = texts[$"Error.{known}.Title"];
        Sentence = texts[Request.ContentType is not null && known == "400" ? "Error.400.Form" : $"Error.{known}.Sentence"];
        if (Code is 400 or 422 or >= 500) Sent = SentForm.Of(HttpContext);
        if (Refusal.Of(HttpContext) is not { } refusal) return;
        // What concerns the whole site is the page's own title, not a box below another.
        if (texts[$"Error.{refusal.Code}.Title"] is { ResourceNotFound: false } own)
        {
            (Title, Sentence) = (own, texts[$"Error.{refusal.Code}.Sentence"]);
            return;
        }
        var value = refusal.Code == Refusal.RoleMissing ? texts["Role." + refusal.Value] : refusal.Value ?? "";
        Reason = texts["Refusal." + (refusal is { Code: Refusal.RoleMissing, Value: nameof(Role.Administrator) } ? "AdministratorMissing" : refusal.Code), value, refusal.Detail ?? ""];
        if (Refusal.IsOfTheDay(refusal.Code))
            OtherAddress = new PageAddress(Request).Today;
    }
}
