using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Proposals;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.Settings;
using Serai.Ui.Editing;

namespace Serai.Features.Settings;

/// <summary>The site's colour and logo.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
[RequestSizeLimit(KeepLogo.MostBytes + Room)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepLogo.MostBytes + Room)]
public sealed class LookModel(SettingGroups groups, RecordDesk desk, KeepLogo keep, LastSet last, SiteChoices choices, IStringLocalizer<SettingTexts> texts, IStringLocalizer<FileTexts> files) : PageModel
{
    // What is larger is answered on the page as long as it can be read.
    private const long Room = 8 << 20;

    public SettingGroup Group { get; } = groups.Of<LookGroup>();
    public RecordForm Form { get; private set; } = null!;
    public SetBy? Set { get; private set; }
    public SiteLogo? Logo => choices.Now.Logo;
    public bool IsChosen => Group.IsChosen(Form.At.Record);

    /// <summary>For each field whose colour cannot be read: the one most like it that can.</summary>
    public IEnumerable<(FieldInput Input, string Nearest)> Nearest =>
        from input in Form.Inputs
        where input.Problem is { Code: LookGroup.TooPale or LookGroup.TooDark }
        select (input, (string)input.Problem!.Words[2]);

    public Task<IActionResult> OnGet() => OpenAsync(StatusCodes.Status200OK);

    public async Task<IActionResult> OnPost()
    {
        await LoadAsync();
        return this.Of(await desk.SaveAsync(HttpContext, Group, Group.Name), form => Form = form);
    }

    public async Task<IActionResult> OnPostLogo(IFormFile? file, string? was)
    {
        ModelState.Clear();
        return await AnswerAsync(await keep.PutAsync(HttpContext, Group, file, was));
    }

    public async Task<IActionResult> OnPostNoLogo(string? was) => await AnswerAsync(await keep.RemoveAsync(HttpContext, Group, was));

    private async Task<IActionResult> AnswerAsync(LogoAnswer answer)
    {
        if (answer.Step is { } step)
        {
            Response.Headers.Location = EditingLinks.After(SettingLinks.Group(Group.Name), step);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        ModelState.AddModelError("file", answer.Found?.Sentence(files) ?? texts["Logo." + answer.Why, KeepLogo.MostBytes >> 10, KeepLogo.MostPoints / 1_000_000]);
        return await OpenAsync(answer.Why == LogoRefused.Moved ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult> OpenAsync(int status)
    {
        await LoadAsync();
        return this.Of(await desk.OpenAsync(HttpContext, Group, Group.Name), form => Form = form, status);
    }

    private async Task LoadAsync() => Set = (await last.OfAsync([Group.Id], HttpContext.RequestAborted)).GetValueOrDefault(Group.Id);
}
