using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Activities;
using Serai.Features.Agreements.Came;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Leading;

/// <summary>Makes an edition an activity of the registry, once, and brings that up to date later. What a source said of it before is linked and otherwise left as it is.</summary>
public sealed class RecordActivity(SeraiDb db, ActivityPlans plans, OrganizationQueries organizations, SiteAddress site, Today today, IEnumerable<IRestsOnActivities> resting, IStringLocalizer<LeadingTexts> texts)
{
    public const string Verb = LinkActivity.Verb;

    /// <summary>Why an edition is none, or none yet; null where it can be one.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="day">Today.</param>
    public static FieldProblem? InTheWay(Programme programme, Edition edition, LocalDate day) =>
        programme.IsExample ? Problem("Example")
        : programme.PublishedAt is null || edition.PublishedAt is null ? Problem("NotPublic")
        : edition.Held is null ? Problem("Undated")
        : edition.Begins is { } begins && day < begins ? Problem("NotBegun", DateWords.Of(begins))
        : null;

    /// <returns>The step, or why there is none.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid edition, string? why, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, edition, why, stop));

    private async Task<(Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, string? why, CancellationToken stop)
    {
        if (await db.Editions.FirstOrDefaultAsync(e => e.Id == id, stop) is not { } edition || !context.Actor.May(Right.Edit, edition.KeeperId))
            return (null, Problem("Gone"));
        var of = edition.ProgrammeId;
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == of, stop);
        if (InTheWay(programme, edition, today.Day) is { } problem)
            return (null, problem);
        var plan = await plans.OfAsync(programme, edition, stop);
        if (plan.IsUpToDate)
            return (null, Problem("UpToDate"));
        var doing = context.Doing(Verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), edition.KeeperId, why);
        await using var step = await db.BeginStepAsync(doing, stop);
        var activity = plan.Recorded ?? await MakeAsync(context, programme, edition, plan, stop);
        if (plan.Recorded is null || plan.IsOwn)
            Fill(activity, programme, edition, plan);
        edition.ActivityId = activity.Id;
        if (plan.Recorded is not null)
            foreach (var one in resting)
                await one.FollowAsync(db, activity, isRemoved: false, stop);
        await EditionLinks.LinkAsync(db, activity.Id, programme.AgreementId, stop);
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    private async Task<Activity> MakeAsync(HttpContext context, Programme programme, Edition edition, ActivityPlan plan, CancellationToken stop)
    {
        var activity = new Activity
        {
            Key = ActivityPlans.KeyOf(edition), AllianceId = programme.AllianceId, Kind = ActivityPlans.Kind, Title = plan.Title, SourceId = await SourceAsync(context, programme, edition, plan, stop),
            PlaceInSource = edition.SourceId is not null ? edition.PlaceInSource : programme.SourceId is not null ? programme.PlaceInSource : null,
        };
        db.Add(activity);
        return activity;
    }

    private void Fill(Activity activity, Programme programme, Edition edition, ActivityPlan plan)
    {
        (activity.Title, activity.Date, activity.Place, activity.People) = (plan.Title, edition.Held, edition.Place, plan.People);
        (activity.HostId, activity.HostName) = (edition.HostId, plan.Host?.Name);
        EditionLinks.Give(db, activity, programme);
        var left = activity.Participants.ToList();
        foreach (var one in plan.Named)
            if (left.Find(p => p.OrganizationId == one.Id) is { } same)
                left.Remove(same);
            else
                activity.Participants.Add(new() { Name = one.Name, OrganizationId = one.Id });
        left.ForEach(gone => activity.Participants.Remove(gone));
    }

    // What the edition or its programme rests on; else its own page says so.
    private async Task<Guid> SourceAsync(HttpContext context, Programme programme, Edition edition, ActivityPlan plan, CancellationToken stop)
    {
        if ((edition.SourceId ?? programme.SourceId) is { } said)
            return said;
        var title = ApiRefusal.InEnglish(() => texts["Source.Title", plan.Title].Value);
        var address = site.Of(context.Request, ProgrammeLinks.Edition(programme.Slug, edition.Slug))?.ToString() is { } found && AddressFormat.IsAddress(found) ? found : null;
        var key = Digest.Of("source", title, address, Trust.Own.ToString());
        if (await db.Sources.Where(s => s.Key == key).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(stop) is { } known)
            return known;
        var keeper = (await organizations.Briefs([edition.KeeperId], Languages.English, stop)).GetValueOrDefault(edition.KeeperId);
        var made = new Source { Key = key, Title = title, Publisher = keeper?.Name, Address = address, Retrieved = EdtfDate.Of(today.Day), Trust = Trust.Own };
        db.Add(made);
        return made.Id;
    }

    private static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(LeadingTexts) };
}
