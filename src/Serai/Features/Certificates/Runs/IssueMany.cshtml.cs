using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Runs;

/// <summary>Who can get a certificate of something; chosen, looked at once more, and begun.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class IssueManyModel(SeraiDb db, RunQueries runs, StartRun start, IPrintPaper paper, PaperFonts fonts, Today today, IStringLocalizerFactory all) : PageModel
{
    /// <summary>Holders on a page.</summary>
    public const int PageSize = 100;

    /// <summary>Whom: all who completed it, or those ticked.</summary>
    public const string Everybody = "all", Chosen = "chosen";

    /// <summary>What the buttons do.</summary>
    public const string Check = "check", Begin = "begin";

    private const string Code = "XXXX-XXXX";

    // All of the thing, the revoked ones too.
    private IReadOnlyList<IssuedOne> issued = [];

    public ICertifies Maker { get; private set; } = null!;
    public Certified Certified { get; private set; } = null!;

    /// <summary>The keeper's word in addresses.</summary>
    public string Keeper { get; private set; } = "";

    public IReadOnlyList<CertifiedHolder> Holders { get; private set; } = [];
    public IReadOnlyList<CertificateTemplate> Templates { get; private set; } = [];

    /// <summary>The codes of those who have a certificate already, by the holder.</summary>
    public IReadOnlyDictionary<Guid, string> Have { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The codes of those who have none in force, and had one that was revoked, by the holder.</summary>
    public IReadOnlyDictionary<Guid, string> Revoked { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The run that the form begins, however often it is sent.</summary>
    public Guid NextRun { get; } = NewId.Next();

    public Guid? Template { get; private set; }
    public string Whom { get; private set; } = Everybody;
    public IReadOnlySet<Guid> Picked { get; private set; } = new HashSet<Guid>();
    public int At { get; private set; }

    /// <summary>Those for whom it is asked, where it is to be looked at once more; else null.</summary>
    public IReadOnlyList<CertifiedHolder>? Asked { get; private set; }

    /// <summary>Those among them who would get one.</summary>
    public IReadOnlyList<CertifiedHolder> Getting { get; private set; } = [];

    /// <summary>How many of them keep the one of this template that they have.</summary>
    public int Keeping => Asked!.Count - Getting.Count - Without.Count;

    /// <summary>Those of them who would get none, with the reason.</summary>
    public IReadOnlyList<(CertifiedHolder Holder, HolderProblem Problem)> Without { get; private set; } = [];

    /// <summary>Those of them who would get one, and whose name has a sign that no font here draws, with that sign.</summary>
    public IReadOnlyList<(CertifiedHolder Holder, string Sign)> Undrawn { get; private set; } = [];

    /// <summary>The first of those who would get one, as it would look.</summary>
    public CertificateSheet? Sample { get; private set; }

    public IEnumerable<CertifiedHolder> Completed => Holders.Where(h => h.HasCompleted);
    public IEnumerable<CertifiedHolder> Shown => Holders.Skip((At - 1) * PageSize).Take(PageSize);
    public int Pages => Math.Max(1, (Holders.Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string kind, Guid id, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(kind, id, stop))
            return NotFound();
        At = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        return Page();
    }

    public async Task<IActionResult> OnPost(string kind, Guid id, [FromForm] string? template, [FromForm] string? whom, [FromForm] string? go, [FromForm] string? run, [FromForm] string[]? pick, CancellationToken stop)
    {
        if (!await FindAsync(kind, id, stop))
            return NotFound();
        ModelState.Clear();
        (At, Whom) = (1, whom == Chosen ? Chosen : Everybody);
        Template = Guid.TryParseExact(template, "D", out var chosen) ? chosen : null;
        Picked = (pick ?? []).Select(p => Guid.TryParseExact(p, "D", out var one) ? one : (Guid?)null).OfType<Guid>().ToHashSet();
        List<CertifiedHolder> asked = [.. Completed.Where(h => Whom == Everybody || Picked.Contains(h.Ref))];
        if (asked.Count == 0)
            return Refused("", StartRun.Problem(Whom == Chosen ? "NobodyChosen" : "NobodyCompleted"));
        if (Templates.FirstOrDefault(t => t.Id == Template) is not { } on)
            return Refused("template", StartRun.Problem("NoTemplate"));
        // Of whom one was revoked, another must be meant: “all” means none of them.
        var revoked = Whom == Everybody ? issued.Where(c => c.TemplateId == on.Id).GroupBy(c => c.HolderRef).Where(g => g.All(c => c.IsRevoked)).Select(g => g.Key).ToHashSet() : [];
        if (asked.TrueForAll(h => revoked.Contains(h.Ref)))
            return Refused("", StartRun.Problem("AllRevoked"));
        if (go == Begin)
        {
            var next = Guid.TryParseExact(run, "D", out var known) ? known : (Guid?)null;
            var (begun, problem) = await start.RunAsync(HttpContext, kind, Certified, Template, [.. asked.Select(h => h.Ref).Where(h => !revoked.Contains(h))], next, stop);
            if (problem is not null)
                return Refused("", problem);
            Response.Headers.Location = RunLinks.Show(begun!.Value);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        var design = CertificateDesignJson.Read(on.Design);
        Asked = asked;
        var keep = issued.Where(c => c.TemplateId == on.Id && !c.IsRevoked).Select(c => c.HolderRef).ToHashSet();
        Without = [.. from holder in asked where !keep.Contains(holder.Ref) let problem = revoked.Contains(holder.Ref) ? new HolderProblem(HolderProblem.Revoked) : HolderProblem.Of(holder, design) where problem is not null select (holder, problem!)];
        var without = Without.Select(w => w.Holder.Ref).ToHashSet();
        Getting = [.. asked.Where(h => !keep.Contains(h.Ref) && !without.Contains(h.Ref))];
        if (paper.IsThere && await fonts.ReadAsync(stop) is { } signs)
            Undrawn = [.. from holder in Getting let sign = signs.FirstLacking(FieldValues.Clean(holder.Name)) where sign is not null select (holder, sign!)];
        var first = Getting.Count > 0 ? Getting[0] : asked[0];
        Sample = SetSheet.Of(design, new(first.Name, today.Day, Code, first.Values), null, p => TemplateLinks.Picture(on.Id, p.File));
        return Page();
    }

    private async Task<bool> FindAsync(string kind, Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (runs.Maker(kind) is not { } maker || await maker.FindAsync(id, stop) is not { } certified || !HttpContext.Actor.May(Right.Edit, certified.KeeperId))
            return false;
        (Maker, Certified, Holders) = (maker, certified, await maker.HoldersAsync(id, null, stop));
        var keeper = certified.KeeperId;
        Keeper = await db.Organizations.Where(o => o.Id == keeper).Select(o => o.Slug).FirstAsync(stop);
        Templates = [.. (await db.CertificateTemplates.AsNoTracking().Where(t => t.KeeperId == keeper).ToListAsync(stop)).OrderByDescending(t => t.EnteredAt).ThenBy(t => t.Id)];
        // One of each template there may be; the newest is shown.
        issued = await db.Certificates.Where(c => c.ForKind == kind && c.ForId == id).Select(c => new IssuedOne(c.Id, c.HolderRef, c.TemplateId, c.Code, c.RevokedAt != null)).ToListAsync(stop);
        Have = issued.Where(c => !c.IsRevoked).GroupBy(c => c.HolderRef).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!.Code);
        Revoked = issued.GroupBy(c => c.HolderRef).Where(g => g.All(c => c.IsRevoked)).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!.Code);
        Template = Templates.FirstOrDefault()?.Id;
        return true;
    }

    private PageResult Refused(string input, FieldProblem problem)
    {
        ModelState.AddModelError(input, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private sealed record IssuedOne(Guid Id, Guid HolderRef, Guid? TemplateId, string Code, bool IsRevoked);
}
