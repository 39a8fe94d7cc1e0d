using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Alliances.Deciding;

/// <summary>Where the sources of an alliance's list disagree: their statements side by side, to be decided one after the other.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class DecideModel(HeadQueries heads, OverviewQueries overview, SourceQueries sources, StatementKind kind, SeraiDb db) : PortraitPage(heads)
{
    private const int MostNames = 100;

    public IReadOnlyList<Disputed> Members { get; private set; } = [];
    public IReadOnlyList<MembershipStatement> Unidentified { get; private set; } = [];
    public int UnidentifiedCount { get; private set; }
    public bool MayDecide { get; private set; }

    /// <summary>A membership of which sources say different things.</summary>
    public sealed record Disputed(Membership Membership, string Name, string? Language, IReadOnlyList<(MembershipStatement Statement, IReadOnlyList<Decision> Decisions)> Said);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        if (await kind.MakeAsync(db, slug, stop) is not { } at || HttpContext.Actor.MayEdit(at) is var may && may == EditorMay.Nothing)
            return NotFound();
        db.ChangeTracker.Clear();
        MayDecide = may == EditorMay.Edit;
        var because = await overview.Because(Head.Id, stop);
        var decisions = await sources.Decisions(db.MembershipStatements.Where(s => s.AllianceId == Head.Id), stop);
        Members = [.. Head.Memberships.Where(m => m.IsDisputed)
            .Select(m => (Membership: m, Brief: Head.BriefOf(m.MemberId)))
            .OrderByName(m => m.Brief?.Name ?? m.Membership.MemberName).ThenBy(m => m.Membership.Id)
            .Select(m => new Disputed(m.Membership, m.Brief?.Name ?? m.Membership.MemberName, m.Brief?.NameLanguage, Said(because[m.Membership.Id], decisions)))];
        var open = db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.AllianceId == Head.Id && s.MemberId == null && s.SupersededBy == null);
        UnidentifiedCount = await open.CountAsync(stop);
        Unidentified = [.. (await open.OrderBy(s => s.Key).Take(MostNames).ToListAsync(stop)).OrderByName(s => s.MemberName)];
        return Page();
    }

    private static IReadOnlyList<(MembershipStatement, IReadOnlyList<Decision>)> Said(IEnumerable<MembershipEvidence> because, ILookup<string, Decision> decisions) =>
        [.. because.Select(e => e.Statement).DistinctBy(s => s.Id).Where(s => s.SupersededBy is null)
            .OrderBy(s => s.Source.Trust).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s, (IReadOnlyList<Decision>)[.. decisions[s.Key]]))];
}
