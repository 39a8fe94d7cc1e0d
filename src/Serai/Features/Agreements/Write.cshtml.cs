using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Writes the text, one box a language, and keeps it as the next version.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestFormLimits(ValueLengthLimit = AgreementText.MostCharacters * 4, MultipartBodyLengthLimit = AgreementText.MostCharacters * 8L)]
public sealed class WriteModel(
    SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, MakeVersion make, IStringLocalizer<AgreementWordingTexts> words, IStringLocalizerFactory texts)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    /// <summary>A language with what is written in it.</summary>
    public IReadOnlyList<(string Language, string Text)> Boxes { get; private set; } = [];

    /// <summary>The digest of the version that the writer begins with; empty where there is none.</summary>
    public string Shown { get; private set; } = "";

    public string? Note { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        var newest = await Db.NewestAsync(Agreement.Id, stop);
        Shown = newest?.Digest ?? "";
        var there = newest?.Content().Texts.ToDictionary(t => t.Language, t => WrittenForm.Write(t.Text)) ?? [];
        Boxes = [.. Wanted().Union(there.Keys).Select(l => (l, there.GetValueOrDefault(l, "")))];
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? shown, string? note, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Shown, Note) = (shown ?? "", note);
        Boxes = [.. Request.Form.Keys.Where(k => k.StartsWith("text-", StringComparison.Ordinal)).Select(k => (k["text-".Length..], FieldValues.Clean(Request.Form[k].ToString())))];
        var read = new List<InLanguage>();
        foreach (var (language, text) in Boxes.Where(b => b.Text.Length > 0))
            if (LanguageTag.Written(language) is not { } tag)
                return NotFound();
            else if (WrittenForm.Read(text, out var problems) is { } wording)
                read.Add(new(tag, wording));
            else
                foreach (var problem in problems)
                    ModelState.AddModelError("text-" + language, problem.Sentence(words));
        if (read.Count == 0 && ModelState.IsValid)
            ModelState.AddModelError("text-" + (Boxes.Count > 0 ? Boxes[0].Language : Languages.English), texts.Create(typeof(AgreementTexts))["Write.Empty"]);
        if (!ModelState.IsValid)
            return Again();
        var (_, step, wrong) = await make.RunAsync(HttpContext, Agreement.Id, read, Shown.Length == 0 ? null : Shown, note, stop);
        if (wrong is not null)
        {
            ModelState.AddModelError("note", wrong.Sentence(texts));
            return Again();
        }
        Response.Headers.Location = step is { } made ? EditingLinks.After(AgreementLinks.Text(slug), made) : AgreementLinks.Text(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private IEnumerable<string> Wanted() => AgreementFields.Lines(Agreement.Languages) is { Count: > 0 } said ? said : [Languages.English];

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
