using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Leading;

/// <summary>An edition as the registry would record it, and as it has.</summary>
/// <param name="Title">What the activity is called, in the first language.</param>
/// <param name="Count">What is counted of it.</param>
/// <param name="People">How many took part, in words; null where nobody knows.</param>
/// <param name="Named">Who runs it, at whom it is held, and the home institutions of its participants that the registry knows.</param>
/// <param name="Recorded">The activity that it is; null before.</param>
/// <param name="IsLinked">Whether it is said to have come of the programme's agreement, and of no earlier one.</param>
public sealed record ActivityPlan(string Title, EditionCount Count, string? People, IReadOnlyList<OrganizationBrief> Named, OrganizationBrief? Host, Activity? Recorded, bool IsLinked)
{
    /// <summary>Whether the activity was made of this edition: what a source said of it otherwise stays as it said.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether what is recorded is what would be recorded now.</summary>
    public bool IsUpToDate { get; init; }
}

/// <summary>Finds out what an edition would be recorded as.</summary>
public sealed class ActivityPlans(SeraiDb db, EditionCounts counts, OrganizationQueries organizations, IStringLocalizer<LeadingTexts> texts)
{
    /// <summary>What the registry calls what editions are.</summary>
    public const string Kind = "training programme";

    /// <summary>The key of the activity that is made of an edition: one for each, for ever.</summary>
    public static string KeyOf(Edition edition) => $"edition-{edition.Id:N}";

    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is recorded is tracked, and can be changed.</returns>
    public async Task<ActivityPlan> OfAsync(Programme programme, Edition edition, CancellationToken stop)
    {
        var (id, key, recordedId) = (edition.Id, KeyOf(edition), edition.ActivityId);
        var count = (await counts.OfAsync([edition], stop))[id];
        var homes = await db.Participants.Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed && p.InstitutionId != null).Select(p => p.InstitutionId!.Value).Distinct().ToListAsync(stop);
        Guid[] first = [edition.KeeperId, .. edition.HostId is { } at ? [at] : Array.Empty<Guid>()];
        var briefs = await organizations.Briefs([.. first.Concat(homes).Distinct()], Languages.English, stop);
        List<OrganizationBrief> named = [.. first.Distinct().Select(o => briefs.GetValueOrDefault(o)).OfType<OrganizationBrief>(),
            .. homes.Except(first).Select(o => briefs.GetValueOrDefault(o)).OfType<OrganizationBrief>().OrderBy(o => o.Name, StringComparer.Ordinal)];
        var recorded = await db.Activities.Include(a => a.Participants).FirstOrDefaultAsync(a => a.Key == key || a.Id == recordedId, stop);
        var plan = new ActivityPlan(EditionNames.Of(programme, edition, Languages.English), count, People(count), [.. named.DistinctBy(o => o.Name)], edition.HostId is { } host ? briefs.GetValueOrDefault(host) : null, recorded, IsLinked: true);
        if (recorded is null)
            return plan with { IsLinked = false };
        var links = await db.Set<AgreementActivity>().AsNoTracking().Where(l => l.ActivityId == recorded.Id).ToListAsync(stop);
        plan = plan with
        {
            IsLinked = (programme.AgreementId is null || links.Exists(l => l.AgreementId == programme.AgreementId)) && links.TrueForAll(l => l.KnownBy != EditionLinks.KnownBy || l.AgreementId == programme.AgreementId),
            IsOwn = recorded.Key == key,
        };
        return plan with { IsUpToDate = edition.ActivityId == recorded.Id && plan.IsLinked && (!plan.IsOwn || IsAsSaid(recorded, programme, edition, plan)) };
    }

    // In one language, whoever records it.
    private string? People(EditionCount count) => (count.Counted, count.Told) switch
    {
        ( > 0 and var counted, _) => ApiRefusal.InEnglish(() => texts.Count("People", counted)),
        (_, { } told) => ApiRefusal.InEnglish(() => texts.Count("People.Told", told)),
        _ => null,
    };

    private static bool IsAsSaid(Activity activity, Programme programme, Edition edition, ActivityPlan plan) =>
        activity.Title == plan.Title && activity.Date?.Text == edition.Held?.Text && activity.Place == edition.Place && activity.People == plan.People && activity.HostId == edition.HostId
        && activity.AllianceId == programme.AllianceId && activity.Participants.Select(p => p.OrganizationId).ToHashSet().SetEquals(plan.Named.Select(o => (Guid?)o.Id));
}
