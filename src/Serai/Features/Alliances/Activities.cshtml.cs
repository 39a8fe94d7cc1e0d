using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Activities;
using Serai.Features.Alliances.Chronicle;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Organizations;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

using Office = Serai.Features.Activities.Office;

/// <summary>What an alliance did: up to the day, after it, and on days nobody tells.</summary>
[AllowAnonymous]
public sealed class ActivitiesModel(HeadQueries heads, ActivityQueries activities, OverviewQueries overview, AllianceWords words, IEnumerable<IBesideAlliance> others) : PortraitPage(heads)
{
    public IReadOnlyList<Activity> UpToDay { get; private set; } = [];
    public IReadOnlyList<Activity> Later { get; private set; } = [];
    public IReadOnlyList<Activity> Undated { get; private set; } = [];
    public IReadOnlyList<Office> Offices { get; private set; } = [];

    /// <summary>What other features say of it today.</summary>
    public IReadOnlyList<BesideAlliance> Beside { get; private set; } = [];

    private IReadOnlyDictionary<Guid, ActivityDetails> details = null!;

    public IReadOnlyList<ActivityParticipant> Participants(Activity activity) => details.TryGetValue(activity.Id, out var known) ? known.Participants : [];

    /// <summary>The title in the reader's language where the site has one.</summary>
    public SubjectText? Translation(Activity activity) =>
        details.GetValueOrDefault(activity.Id)?.Texts.FirstOrDefault(t => t.Field is TextField.Translation or TextField.Name or TextField.Note && t.Language == words.Language && t.Text != activity.Title);

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        var dated = Head.TrustedActivities.Where(a => a.Date is not null).OrderByDescending(a => When.Of(a.Date!).Lo).ToList();
        UpToDay = [.. dated.Where(a => When.Of(a.Date!).Lo <= Head.When.Last)];
        Later = [.. dated.Where(a => When.Of(a.Date!).Lo > Head.When.Last)];
        Undated = [.. Head.TrustedActivities.Where(a => a.Date is null)];
        details = await activities.Details(Head.Id, stop);
        Offices = await overview.Offices(Head.Id, stop);
        var beside = new List<BesideAlliance>();
        if (asOf.IsToday)
            foreach (var one in others)
                beside.AddRange(await one.OfAsync(Head.Id, stop));
        Beside = beside;
        return Page();
    }
}
