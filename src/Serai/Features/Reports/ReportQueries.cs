using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.History;
using Serai.Platform.Localisation;

namespace Serai.Features.Reports;

using Post = Serai.Features.Activities.Office;

/// <summary>Reads what a report tells: thirteen statements at most, however many alliances there are and whatever happened in them.</summary>
public sealed class ReportQueries(SeraiDb db, OrganizationQueries organizations, ReportActivities chronicle, DateTimeZone zone)
{
    /// <summary>So many years charts look back.</summary>
    public const int YearsBack = 10;

    /// <summary>So many of those who joined or left one alliance are named.</summary>
    public const int MostNamed = 100;

    // A database takes no more ids in one question.
    private const int AtOnce = 5000;

    public async Task<OfficeReport> LoadAsync(OfficeEnd office, ReportYear year, string reader, CancellationToken stop)
    {
        var own = (await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.MemberId != null && office.All.Contains(m.MemberId.Value)).OrderBy(m => m.Id).ToListAsync(stop))
            .GroupBy(m => m.AllianceId).ToDictionary(g => g.Key, g => g.ToList());
        var turns = own.Select(o => (o.Key, Turn: YearTurn.Of(o.Value, year))).Where(t => t.Turn is not null).ToDictionary(t => t.Key, t => t.Turn!);
        List<Guid> ids = [.. turns.Keys.Order()];
        var kinds = await db.Alliances.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Kind }).ToDictionaryAsync(a => a.Id, a => a.Kind, stop);
        var frames = await new ReportFrames(db).OfAsync(ids, reader, stop);
        var members = await MembersAsync(ids, year, stop);
        var steps = await StepsAsync(ids, year, stop);
        var dues = await db.Set<OfficeDues>().Of(office).AsNoTracking().ToListAsync(stop);
        var activities = await chronicle.ReadAsync(office, ids, year, stop);
        var posts = await PostsAsync(office, year, stop);

        var turned = members.ToDictionary(a => a.Key, a => a.GroupBy(m => m.MemberKey).Select(g => YearTurn.Of([.. g], year)).OfType<YearTurn>().ToList());
        List<YearTurn> named = [.. turned.Values.SelectMany(t => t.Where(Certainly(y => y.Joined)).Concat(t.Where(Certainly(y => y.Left)))).Distinct()];
        var briefs = await organizations.Briefs([.. ids.Append(office.Id).Concat(dues.Select(d => d.PartnerId)).Concat(activities.Named).Concat(posts.Select(p => p.AllianceId))
            .Concat(named.Select(t => t.Any.MemberId).OfType<Guid>()).Distinct()], reader, stop);
        var because = await BecauseAsync([.. turns.Values.Concat(named).SelectMany(t => t.Memberships).Select(m => m.Id).Distinct()], stop);

        AllianceYear Alliance(Guid id, IReadOnlyList<string> also)
        {
            var (all, others) = (members[id].ToList(), turned.GetValueOrDefault(id) ?? []);
            return new(briefs[id], kinds[id], turns[id], also)
            {
                Begin = MemberCount.On(all, year.Going.Earlier),
                End = MemberCount.On(all, year.Coming.Later),
                Joined = ByName(others.Where(Certainly(t => t.Joined)), briefs),
                Left = ByName(others.Where(Certainly(t => t.Left)), briefs),
                Open = others.Count(t => t.Joined == MembershipAnswer.Possible || t.Left == MembershipAnswer.Possible),
                Steps = steps.GetValueOrDefault(id),
            };
        }

        return new OfficeReport
        {
            Year = year,
            Organization = briefs[office.Id],
            Groups = frames.Group(ids.Where(i => briefs.ContainsKey(i) && kinds.ContainsKey(i)), Alliance),
            Years = Years(own.Values, year),
            Posts = [.. posts.Select(p => new HeldPost(p, briefs.GetValueOrDefault(p.AllianceId)))],
            Dues = ReportDues.Of(dues, year, briefs),
            Activities = activities.In(briefs, office, reader),
            Undated = activities.Undated,
            Briefs = briefs,
            Because = because,
            FirstYear = FirstYear(own.Values, dues, year),
        };
    }

    private static Func<YearTurn, bool> Certainly(Func<YearTurn, MembershipAnswer> turn) => t => turn(t) == MembershipAnswer.Certain;

    private static IReadOnlyList<YearTurn> ByName(IEnumerable<YearTurn> turns, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) =>
        [.. turns.OrderByName(t => t.Any.MemberId is { } id && briefs.TryGetValue(id, out var brief) ? brief.Name : t.Any.MemberName).ThenBy(t => t.Any.Id)];

    // Who belonged neither within the year nor on the days about it changes nothing in it.
    private async Task<ILookup<Guid, Membership>> MembersAsync(List<Guid> alliances, ReportYear year, CancellationToken stop)
    {
        var (first, last) = (year.Coming.Earlier.First, year.Going.Later.Last);
        return (await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => alliances.Contains(m.AllianceId) && m.Spans.Any(s => s.FromDay <= last && s.ToDay >= first)).OrderBy(m => m.Id).ToListAsync(stop))
            .ToLookup(m => m.AllianceId);
    }

    private async Task<Dictionary<Guid, int>> StepsAsync(List<Guid> alliances, ReportYear year, CancellationToken stop)
    {
        var (from, to) = (zone.AtStartOfDay(year.First).ToInstant(), zone.AtStartOfDay(year.Last.PlusDays(1)).ToInstant());
        var steps = db.Steps.Where(s => !s.IsPrivate && s.At >= from && s.At < to);
        return await db.StepSubjects.Where(t => alliances.Contains(t.SubjectId) && steps.Any(s => s.Id == t.StepId)).GroupBy(t => t.SubjectId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }

    private async Task<List<Post>> PostsAsync(OfficeEnd office, ReportYear year, CancellationToken stop)
    {
        var posts = await db.Offices.AsNoTracking().Include(o => o.Source).Where(o => o.HolderId != null && office.All.Contains(o.HolderId.Value)).OrderBy(o => o.Key).ToListAsync(stop);
        return [.. posts.Where(p => p.Source.IsTrusted && Alliances.Overview.OfficeDays.HeldOn(p, year.Days, posts.Where(o => o.AllianceId == p.AllianceId)) != MembershipAnswer.No)];
    }

    private async Task<ILookup<Guid, MembershipEvidence>> BecauseAsync(List<Guid> memberships, CancellationToken stop)
    {
        var all = new List<MembershipEvidence>();
        foreach (var some in memberships.Chunk(AtOnce))
            all.AddRange(await db.MembershipEvidence.AsNoTracking().Include(e => e.Statement).ThenInclude(s => s.Source).Where(e => some.Contains(e.MembershipId)).ToListAsync(stop));
        return all.OrderBy(e => e.Statement.Key, StringComparer.Ordinal).ToLookup(e => e.MembershipId);
    }

    private static IReadOnlyList<(int Year, MemberCount Count)> Years(IReadOnlyCollection<List<Membership>> own, ReportYear year) =>
    [
        .. Enumerable.Range(year.Year - YearsBack + 1, YearsBack).Select(y =>
        {
            var day = DayRange.Of(y == year.Year ? year.Last : new LocalDate(y, 12, 31));
            var answers = own.Select(m => SpanAnswer.Of(m.SelectMany(p => p.Spans), day.First, day.Last)).ToList();
            return (y, new MemberCount(answers.Count(a => a == MembershipAnswer.Certain), answers.Count(a => a == MembershipAnswer.Possible)));
        }),
    ];

    private static int FirstYear(IEnumerable<List<Membership>> own, List<OfficeDues> dues, ReportYear year)
    {
        var known = own.SelectMany(m => m).SelectMany(m => m.Spans).Where(s => s.FromDay > MembershipSpan.Before).Select(s => Alliances.Conclusions.When.Date(s.FromDay).Year)
            .Concat(dues.Select(d => d.Year)).Append(year.AsOf.Year - 1);
        return Math.Max(ReportYear.Earliest, Math.Min(known.Min(), year.Year));
    }
}
