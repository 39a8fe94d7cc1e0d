using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Activities;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

using Office = Serai.Features.Activities.Office;

/// <summary>An alliance at a glance, as of a day.</summary>
[AllowAnonymous]
public sealed class ShowModel(HeadQueries heads, OverviewQueries overview, AllianceWords words) : PortraitPage(heads)
{
    /// <summary>Longer lists are cut here; all of them are one tab away.</summary>
    private const int Whole = 30, Shown = 20;

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];
    public IReadOnlyList<MemberRow> MembersShown { get; private set; } = [];
    public ILookup<Guid, MembershipEvidence> Because { get; private set; } = null!;
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public IReadOnlyList<SourcedText> Aims => In(Head.Texts, TextField.Aims);
    public IReadOnlyList<SourcedText> Themes => In(Head.Texts, TextField.Theme);
    public IReadOnlyList<SourcedText> Notes => In(Head.Texts, TextField.Note);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } answer)
            return answer;
        Members = Head.Members;
        MembersShown = Members.Count <= Whole ? Members : [.. Members.Take(Shown)];
        Because = await overview.Because(Head.Id, stop);
        Offices = await overview.Offices(Head.Id, stop);
        return Page();
    }

    private IReadOnlyList<SourcedText> In(IReadOnlyList<SourcedText> texts, TextField field)
    {
        var chosen = TextChoice.In(texts.Select(t => t.Text), field, words.Language).Select(t => t.Id).ToHashSet();
        return [.. texts.Where(t => chosen.Contains(t.Text.Id))];
    }
}
