using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Where a party's representative signs the text that is shown, and the keeper's office brings papers that were signed elsewhere.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20))]
public sealed class SignModel(SeraiDb db, AgreementQueries queries, SignVersion sign, FileScan scan, IStringLocalizer<FileTexts> files, IStringLocalizerFactory texts, Today today) : PageModel
{
    private const int LongestWords = 300;

    public AgreementView View { get; private set; } = null!;
    public AgreementVersion Version { get; private set; } = null!;
    public AgreementWording Wording { get; private set; } = null!;

    /// <summary>The parties that have not signed yet.</summary>
    public IReadOnlyList<PartyShown> Open { get; private set; } = [];

    /// <summary>Those of them for which the reader signs.</summary>
    public IReadOnlyList<PartyShown> Mine => [.. Open.Where(p => HttpContext.Actor.May(Right.Represent, p.Organization.Id))];

    public bool MayBring => HttpContext.Actor.May(Right.Edit, View.Agreement.KeeperId);

    /// <summary>Whether it can be signed now.</summary>
    public bool IsOpen => View.Stage is AgreementStage.Approved or AgreementStage.PartlySigned;

    public IDictionary<string, string> Typed { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Parties as a form offers them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Names(IEnumerable<PartyShown> parties) => parties.Select(p => KeyValuePair.Create(p.Organization.Id.ToString(), p.Organization.Name));

    public string Was(string field) => Typed.TryGetValue(field, out var text) ? text : "";

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop) => await LoadAsync(slug, asOf, stop) ? Page() : NotFound();

    /// <summary>Signs here.</summary>
    public async Task<IActionResult> OnPostHere(string slug, Guid party, string? digest, string? post, string? agree, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, asOf, stop) || !HttpContext.Actor.May(Right.Represent, party))
            return NotFound();
        ModelState.Clear();
        (Typed["party"], Typed["post"]) = (party.ToString(), Clean(post));
        if (Wrong("post") is { } wrong)
            return Again("post", wrong);
        if (agree is null)
            return Again("agree", new("Sign.Agree") { Texts = typeof(AgreementTexts) });
        return await SignAsync(new(party, digest ?? "", HttpContext.Actor.Name, Typed["post"].Length == 0 ? null : Typed["post"], null), "agree", stop);
    }

    /// <summary>Brings a signed paper.</summary>
    public async Task<IActionResult> OnPostPaper(string slug, Guid party, string? digest, string? name, string? paperPost, string? on, IFormFile? file, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, asOf, stop) || !MayBring)
            return NotFound();
        ModelState.Clear();
        (Typed["party"], Typed["name"], Typed["paperPost"], Typed["on"]) = (party.ToString(), Clean(name), Clean(paperPost), Clean(on));
        if (Typed["name"].Length == 0)
            return Again("name", new(FieldProblem.Missing));
        if (Wrong("name") is { } wrongName)
            return Again("name", wrongName);
        if (Wrong("paperPost") is { } wrongPost)
            return Again("paperPost", wrongPost);
        if (!EdtfDate.TryParse(Typed["on"], out var day, out var wrong))
            return Again("on", new(FieldProblem.NotADate, Typed["on"]) { Date = wrong });
        if (day.IsInterval)
            return Again("on", new(FieldProblem.Interval, Typed["on"]));
        if (day.Earliest > today.Day)
            return Again("on", new("Move.InTheFuture", Typed["on"]) { Texts = typeof(AgreementTexts) });
        if (file is null || FileStore.Refuses(file.Length) is not FileRefused.None)
            return NotTaken(file is null ? files["Missing"].Value : files[FileStore.Refuses(file.Length).ToString(), FileStore.MostBytes >> 20].Value);
        await using var content = file.OpenReadStream();
        if (await FileTypes.RefusesAsync(file.FileName, content, stop) is var lies and not FileRefused.None)
            return NotTaken(files[lies.ToString(), file.FileName].Value);
        if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
            return NotTaken(found.Sentence(files));
        return await SignAsync(new(party, digest ?? "", Typed["name"], Typed["paperPost"].Length == 0 ? null : Typed["paperPost"], day) { Paper = (content, file.FileName) }, "file", stop);
    }

    private static string Clean(string? text) => FieldValues.Clean(text ?? "");

    // What is signed is kept as it was signed: nothing is cut off.
    private FieldProblem? Wrong(string field) => Typed[field].Length > LongestWords ? new(FieldProblem.TooLong, Typed[field], Typed[field].Length, LongestWords) : HiddenSigns.Problem(Typed[field]);

    private async Task<IActionResult> SignAsync(SignatureAsked asked, string field, CancellationToken stop)
    {
        var (step, problem) = await sign.RunAsync(HttpContext, View.Agreement.Id, asked, stop);
        if (problem is not null)
            return Again(field, problem);
        Response.Headers.Location = EditingLinks.After(AgreementLinks.Show(View.Agreement.Slug), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Again(string field, FieldProblem problem) => Told(field, problem.Sentence(texts));

    private PageResult NotTaken(string sentence) => Told("file", sentence);

    private PageResult Told(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, AsOf asOf, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || agreement.SeenBy(HttpContext.Actor) < Sees.Text || await db.NewestAsync(agreement.Id, stop) is not { } newest)
            return false;
        View = await queries.OfAsync(agreement, HttpContext.Actor, asOf, stop);
        (Version, Wording) = (newest, AgreementWording.Of(newest.Content().Texts.OrderBy(t => t.Language, StringComparer.Ordinal), out _)!);
        var signed = View.Signatures.Where(s => s.VersionId == newest.Id).Select(s => s.OrganizationId).ToHashSet();
        Open = [.. View.Parties.Where(p => !signed.Contains(p.Organization.Id)).DistinctBy(p => p.Organization.Id)];
        return true;
    }
}
