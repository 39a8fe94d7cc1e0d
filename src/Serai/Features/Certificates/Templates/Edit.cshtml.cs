using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Certificates.Printing;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Certificates.Templates;

/// <summary>A template's form, and how it looks with what stands in it.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class EditModel(SeraiDb db, TemplateForm forms, TemplatePictures pictures, SaveTemplate save, CertificateFields fields, SampleSheets samples, IStringLocalizerFactory all) : TemplatePage(db)
{
    /// <summary>The button that shows it and keeps nothing.</summary>
    public const string Look = "look";

    /// <summary>As the holder's name stands in a text.</summary>
    public const string NameField = $"{{{CertificateFields.Name}}}";

    // What is larger than a picture may be is answered on the page as long as it can be read.
    private const long Most = 8 << 20;

    public TemplateTyped Typed { get; private set; } = null!;
    public CertificateDesign Was { get; private set; } = null!;

    /// <summary>The version that the form shows.</summary>
    public int Shown { get; private set; }

    /// <summary>As it would look; null where what is typed cannot be shown.</summary>
    public CertificateSheet? Sample { get; private set; }

    public IEnumerable<(string Name, string Label)> Known => fields.All.Select(f => ($"{{{f.Name}}}", f.Label(all)));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        (Typed, Shown, Sample) = (TemplateTyped.Of(Template.Name, Was), Template.Version, samples.Of(Template.Id, Was, NameLength.Usual));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, [FromForm] string? shown, [FromForm] string? go, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        ModelState.Clear();
        var form = await Request.ReadFormAsync(stop);
        (Typed, Shown) = (TemplateTyped.Read(form, Was), int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1);
        var (design, wrong) = forms.Read(Typed, Was);
        var (sent, refused) = await pictures.ReadAsync(form.Files, stop);
        foreach (var (input, problem) in wrong)
            ModelState.AddModelError(input, problem.Sentence(all));
        foreach (var (input, sentence) in refused)
            ModelState.AddModelError(input, sentence);
        Sample = samples.Of(Template.Id, design, NameLength.Usual);
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status422UnprocessableEntity);
        if (go == Look)
            return Page();
        var (step, obstacle) = await save.RunAsync(HttpContext, id, Shown, Typed.Name, design, sent, form["gone"].OfType<string>().ToHashSet(StringComparer.Ordinal), stop);
        if (step is { } done)
            return Go(EditingLinks.After(TemplateLinks.Edit(id), done));
        ModelState.AddModelError("", obstacle!.Sentence(all));
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return false;
        Was = CertificateDesignJson.Read(Template.Design);
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
