using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Proposals;

/// <summary>The proposals that somebody made or may see, one state at a time, the newest first.</summary>
[Needs(Right.SeeProposals, Anywhere = true)]
public sealed class ProposalListModel(SeraiDb db, RecordKinds kinds, IPersonNames persons) : PageModel
{
    private const int PageSize = 50, LastPage = 10_000;

    public ProposalState State { get; private set; }
    public IReadOnlyList<Proposal> Rows { get; private set; } = [];
    public IReadOnlyDictionary<ProposalState, int> Counts { get; private set; } = new Dictionary<ProposalState, int>();
    private IReadOnlyDictionary<Guid, string> proposers = new Dictionary<Guid, string>();

    public int PageNumber { get; private set; }
    public bool HasMore { get; private set; }
    public int First => (PageNumber - 1) * PageSize + 1;

    public async Task OnGet(string? state, [FromQuery(Name = "page")] int? number, CancellationToken stop)
    {
        State = EnumNames.Read<ProposalState>(state, anyCase: true) ?? ProposalState.Open;
        PageNumber = Math.Clamp(number ?? 1, 1, LastPage);
        var visible = db.Proposals.AsNoTracking().VisibleTo(HttpContext.Actor);
        Counts = await visible.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var rows = await visible.Where(p => p.State == State).OrderByDescending(p => p.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        (Rows, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
        proposers = await persons.OfAsync(Rows.Select(r => r.PersonId).ToHashSet(), stop);
    }

    /// <summary>Who proposed it; null for somebody who was deleted.</summary>
    public string? ProposerOf(Proposal proposal) => proposers.GetValueOrDefault(proposal.PersonId);

    public RecordKind? KindOf(Proposal proposal) => kinds.Find(proposal.Kind);
}
