using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.OpenId;

/// <summary>Says that a provider's answer was not taken. Why stands in the log: whoever sends false answers is told nothing.</summary>
[AllowAnonymous, StaysOpen]
public sealed class RefusedModel : PageModel
{
    public void OnGet()
    {
    }
}
