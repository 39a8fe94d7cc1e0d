using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Settings;
using Serai.Names;
using Serai.Platform.Localisation;

namespace Serai.Features.Participation;

/// <summary>Reads the front page: eight queries, or two more where the home organization was merged, however many alliances there are.</summary>
public sealed class ParticipationQueries(SeraiDb db, SiteChoices choices, OrganizationQueries organizations)
{
    /// <summary>Null where the site has no home organization.</summary>
    public async Task<ParticipationView?> Load(DayRange when, string reader, CancellationToken stop)
    {
        // Outside of a request nobody else has looked.
        await choices.FreshAsync(stop);
        var site = choices.Now;
        if (!Guid.TryParse(site[Setting.HomeOrganization], out var home))
            return null;
        var initiative = Guid.TryParse(site[Setting.Initiative], out var id) ? id : (Guid?)null;

        var own = await OwnMemberships(home, stop);
        // Memberships are concluded for heirs, so one that has any was not merged. One that was lives on in its heir; one that is gone is none.
        if (own.Count == 0)
        {
            if (await db.HeirOf(home, stop) is not { } heir)
                return null;
            if (heir.Id != home)
                (home, own) = (heir.Id, await OwnMemberships(heir.Id, stop));
        }
        var allianceIds = own.Select(m => m.AllianceId).Distinct().ToList();
        var alliances = await Alliances(allianceIds, initiative, stop);
        var shown = initiative is null ? allianceIds : [.. alliances.Where(a => a.InInitiative).Select(a => a.Alliance.Id)];
        var counted = (await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => shown.Contains(m.AllianceId)).OrderBy(m => m.Id).ToListAsync(stop)).ToLookup(m => m.AllianceId);
        var figures = (await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => shown.Contains(f.AllianceId)).OrderBy(f => f.Key).ToListAsync(stop)).ToLookup(f => f.AllianceId);
        var activities = await db.Activities.AsNoTracking().Include(a => a.Source).Include(a => a.Participants)
            .Where(a => (a.AllianceId != null && shown.Contains(a.AllianceId.Value)) || (a.AllianceId == null && a.Participants.Any(p => p.OrganizationId == home)))
            .OrderBy(a => a.Key).ToListAsync(stop);
        var joint = activities.Where(a => a.AllianceId is null).ToList();
        var partnerIds = joint.SelectMany(a => a.Participants).Select(p => p.OrganizationId).OfType<Guid>();
        var briefs = await organizations.Briefs([.. allianceIds.Append(home).Concat(partnerIds).Distinct()], reader, stop);
        var subjects = shown.Concat(joint.Select(a => a.Id)).ToList();
        if (initiative is { } named)
            subjects.Add(named);
        var initiatives = db.Initiatives;
        var read = await db.SubjectTexts.AsNoTracking().Where(t => subjects.Contains(t.SubjectId)).OrderBy(t => t.Position).ThenBy(t => t.Id)
            .Select(t => new { Text = t, Slug = initiatives.Where(i => i.Id == t.SubjectId).Select(i => i.Slug).FirstOrDefault() }).ToListAsync(stop);
        var texts = read.Select(t => t.Text).ToLookup(t => t.SubjectId);

        AlliancePart Part(Alliance alliance)
        {
            var periods = own.Where(m => m.AllianceId == alliance.Id).OrderBy(m => m.Spans.Min(s => (int?)s.FromDay)).ToList();
            var answer = SpanAnswer.Of(periods.SelectMany(p => p.Spans), when.First, when.Last);
            return new(alliance, briefs[alliance.Id], Acronym(alliance.Organization), periods, answer, MemberCount.On(counted[alliance.Id], when))
            {
                Figures = [.. figures[alliance.Id]],
                Aims = TextChoice.In(texts[alliance.Id], TextField.Aims, reader),
                Themes = TextChoice.In(texts[alliance.Id], TextField.Theme, reader),
                Activities = [.. activities.Where(a => a.AllianceId == alliance.Id)],
                Names = alliance.Organization.Names,
            };
        }

        var parts = alliances.Select(a => (a.InInitiative, Part: Part(a.Alliance))).OrderBy(p => p.Part.Periods.Min(m => m.Spans.Min(s => (int?)s.FromDay))).ThenByName(p => p.Part.Organization.Name).ThenBy(p => p.Part.Organization.Slug, StringComparer.Ordinal).ToList();
        return new ParticipationView
        {
            Home = briefs[home],
            ShortName = await ShortName(home, briefs[home].Name, reader, stop),
            Initiative = initiative is { } frame ? TextChoice.In(texts[frame], TextField.Name, reader).FirstOrDefault()?.Text : null,
            InitiativeSlug = read.Select(t => t.Slug).FirstOrDefault(s => s is not null),
            Alliances = [.. parts.Where(p => initiative is null || p.InInitiative).Select(p => p.Part)],
            Others = [.. parts.Where(p => initiative is not null && !p.InInitiative).Select(p => p.Part)],
            Joint = [.. joint.OrderBy(a => a.Date, Comparer<EdtfDate?>.Create(Earlier)).Select(a => Joint(a, home, briefs, texts[a.Id], reader))],
        };
    }

    private async Task<List<Membership>> OwnMemberships(Guid home, CancellationToken stop) =>
        await db.Memberships.AsNoTracking()
            .Include(m => m.Spans).Include(m => m.Evidence).ThenInclude(e => e.Statement).ThenInclude(s => s.Source)
            .Where(m => m.MemberId == home).OrderBy(m => m.Id).ToListAsync(stop);

    private async Task<List<(Alliance Alliance, bool InInitiative)>> Alliances(List<Guid> ids, Guid? initiative, CancellationToken stop)
    {
        var initiatives = db.Initiatives;
        var rows = await db.Alliances.AsNoTracking().Include(a => a.Organization).ThenInclude(o => o.Names)
            .Where(a => ids.Contains(a.Id))
            .Select(a => new { Alliance = a, a.Organization, a.Organization.Names, In = initiatives.Any(i => i.Id == initiative && i.Alliances.Any(l => l.AllianceId == a.Id)) })
            .ToListAsync(stop);
        return [.. rows.Select(r => (r.Alliance, r.In))];
    }

    private async Task<string> ShortName(Guid home, string name, string reader, CancellationToken stop)
    {
        if (reader != "en")
            return name;
        return await db.OrganizationNames.Where(n => n.OrganizationId == home && n.Kind == NameKind.Acronym).OrderBy(n => n.Id).Select(n => n.Text).FirstOrDefaultAsync(stop) ?? name;
    }

    private static string? Acronym(Organization organization) =>
        organization.Names.Where(n => n.Kind == NameKind.Acronym).OrderBy(n => n.Id).FirstOrDefault()?.Text;

    private static JointActivity Joint(Activity activity, Guid home, Dictionary<Guid, OrganizationBrief> briefs, IEnumerable<SubjectText> texts, string reader) => new(
        activity,
        [.. activity.Participants.Where(p => p.OrganizationId != home).Select(p => p.OrganizationId is { } id && briefs.TryGetValue(id, out var brief)
            ? new JointPartner(brief.Name, brief.Slug, brief.LocalName, brief.LocalLanguage)
            : new JointPartner(p.Name, null, null, null))],
        TextChoice.In(texts, TextField.Note, reader).FirstOrDefault()?.Text ?? activity.Title);

    private static int Earlier(EdtfDate? one, EdtfDate? other) =>
        Nullable.Compare(one?.Latest, other?.Latest);
}
