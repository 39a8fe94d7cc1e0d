using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Templates;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Templates;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Begins the text with a template of the keeper's office: its gaps filled by the terms, its optional clauses chosen.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class FromTemplateModel(
    SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, AgreementWords agreementWords, MakeVersion make, IStringLocalizer<AgreementWordingTexts> words, IStringLocalizerFactory texts)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    public string KeeperSlug { get; private set; } = "";

    /// <summary>Those for its kind, then those for any.</summary>
    public IReadOnlyList<AgreementTemplate> Templates { get; private set; } = [];

    /// <summary>What may be left out, by template: its key and its heading in the first of the template's languages.</summary>
    public IReadOnlyList<OptionalClause> OptionalOf(AgreementTemplate template) =>
        [.. template.Texts.SelectMany(t => Template.Read(t.Text, null, out _)?.Optional ?? []).DistinctBy(o => o.Key)];

    /// <summary>Whether a clause is ticked: all are at first, then as was chosen.</summary>
    public bool Keeps(AgreementTemplate template, string key) => Chosen.Template != template.Id || Chosen.Keep.Contains(key);

    private (Guid Template, string[] Keep) Chosen { get; set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, Guid template, string[] keep, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, stop) || Templates.FirstOrDefault(t => t.Id == template) is not { } chosen)
            return NotFound();
        ModelState.Clear();
        Chosen = (template, keep);
        var view = await Queries.OfAsync(Agreement, HttpContext.Actor, asOf, stop);
        var (filled, wrong) = (new List<InLanguage>(), new List<string>());
        foreach (var (language, written) in chosen.Texts)
        {
            var read = Template.Read(written, TemplateFields.Known, out var problems);
            var kept = keep.Where(k => read?.Optional.Any(o => o.Key == k) == true).ToList();
            if (read?.Fill(TemplateFields.Of(view, agreementWords, language), kept, out problems) is { } text)
                filled.Add(new(language, text));
            else
                wrong.AddRange(problems.Select(p => p.Sentence(words)));
        }
        if (wrong.Count > 0)
            return Again(wrong.Distinct());
        var newest = await Db.NewestAsync(Agreement.Id, stop);
        var (_, step, problem) = await make.RunAsync(HttpContext, Agreement.Id, filled, newest?.Digest, chosen.Name, stop);
        if (problem is not null)
            return Again([problem.Sentence(texts)]);
        Response.Headers.Location = step is { } made ? EditingLinks.After(AgreementLinks.Text(slug), made) : AgreementLinks.Text(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return false;
        var (office, kind) = (Agreement.KeeperId, Agreement.Kind);
        KeeperSlug = await Db.Organizations.Where(o => o.Id == office).Select(o => o.Slug).FirstAsync(stop);
        Templates = [.. (await Db.Set<AgreementTemplate>().AsNoTracking().Where(t => t.OfficeId == office && (t.Kind == null || t.Kind == kind)).ToListAsync(stop)).OrderBy(t => t.Kind is null).ThenBy(t => t.Name, NameOrder.Of(System.Globalization.CultureInfo.CurrentUICulture.Name)).ThenBy(t => t.Id)];
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(IEnumerable<string> problems)
    {
        Problems = [.. problems];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
