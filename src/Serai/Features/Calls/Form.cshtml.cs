using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Ui.Editing;

namespace Serai.Features.Calls;

/// <summary>The form of a call, for those who run it; brought in from a file, and taken out.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(Most * 2)]
public sealed class FormModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, ChangeForm change, DesignWords words, FileScan scan, IStringLocalizer<CallTexts> texts, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    /// <summary>Longest file with a form, in bytes.</summary>
    public const int Most = 2 << 20;

    public CallForm Newest { get; private set; } = null!;
    public FormDesign Design { get; private set; } = null!;

    /// <summary>What keeps it from being published, in words.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What is not said in one of its languages.</summary>
    public IReadOnlyList<string> Untranslated { get; private set; } = [];

    /// <summary>What is wrong with the file that was brought.</summary>
    public IReadOnlyList<string> Refused { get; private set; } = [];

    public string Mark => ChangeForm.Mark(Newest);
    public string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, Right.SeeOffice, stop) ? Page() : NotFound();

    /// <summary>Takes the form of a file in the place of this one.</summary>
    public async Task<IActionResult> OnPost(string slug, IFormFile? file, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        if (file is null || file.Length is 0 or > Most)
            return Again([texts["Form.NoFile", Most >> 20]]);
        if (await scan.RefusesAsync(file, stop) is { } found)
            return Again([found.Sentence(files)]);
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var read = DesignJson.Read(await reader.ReadToEndAsync(stop));
        if (read.Design is not { } design || read.Problems.Count > 0)
            return Again([.. read.Problems.Take(20).Select(words.Of)]);
        if (DesignRules.Problems(design) is { Count: > 0 } wrong)
            return Again([.. wrong.Select(words.Of)]);
        var (step, problem) = await change.RunAsync(HttpContext, Call.Id, design, shown ?? "", stop);
        if (problem is not null)
            return Again([problem.Sentence(all)]);
        Response.Headers.Location = step is { } done ? EditingLinks.After(CallLinks.Form(slug), done) : CallLinks.Form(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, right, stop))
            return false;
        Newest = await Calls.NewestAsync(Call.Id, stop);
        Design = CallQueries.Read(Newest.Design);
        Problems = [.. DesignRules.Problems(Design).Select(words.Of)];
        Untranslated = [.. DesignRules.Untranslated(Design).Select(words.Of)];
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(IReadOnlyList<string> refused)
    {
        Refused = refused;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
