using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Settings;

/// <summary>What one country or region is called here.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class PlaceModel(SettingGroups groups, RecordDesk desk) : PageModel
{
    public PlacesGroup Group { get; } = groups.Of<PlacesGroup>();
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string code) => this.Of(await desk.OpenAsync(HttpContext, Group, code), form => Form = form);

    public async Task<IActionResult> OnPost(string code) => this.Of(await desk.SaveAsync(HttpContext, Group, code), form => Form = form);
}
