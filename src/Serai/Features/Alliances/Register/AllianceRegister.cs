using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Figures;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances.Register;

/// <summary>Reads the list of alliances: eight statements, however many there are.</summary>
public sealed class AllianceRegister(SeraiDb db, OrganizationQueries organizations)
{
    /// <param name="initiative">Slug of an initiative, to see only its alliances.</param>
    public async Task<RegisterView> Load(DayRange when, string reader, string? initiative, CancellationToken stop)
    {
        var initiatives = await db.Initiatives.AsNoTracking().Include(i => i.Alliances).ToListAsync(stop);
        var chosen = initiative is null ? null : initiatives.Find(i => i.Slug == initiative)?.Alliances.Select(a => a.AllianceId).ToHashSet() ?? [];
        var sources = db.Sources;
        var alliances = await db.Alliances.AsNoTracking()
            .Select(a => new
            {
                a.Id, a.Kind, a.ParentAllianceId, a.Established, a.Dissolved,
                RecordSource = sources.FirstOrDefault(s => s.Id == a.Organization.SourceId),
                Acronym = a.Organization.Names.Where(n => n.Kind == NameKind.Acronym).OrderBy(n => n.Id).Select(n => n.Text).FirstOrDefault(),
            }).ToListAsync(stop);
        if (chosen is not null)
            alliances.RemoveAll(a => !chosen.Contains(a.Id));
        var counts = await Counts(when, stop);
        var figures = (await db.ReportedFigures.AsNoTracking().Include(f => f.Source).OrderBy(f => f.Key).ToListAsync(stop)).ToLookup(f => f.AllianceId);
        var foundings = (await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.Kind == "founding" && a.AllianceId != null).OrderBy(a => a.Key).ToListAsync(stop)).ToLookup(a => a.AllianceId!.Value);
        var briefs = await organizations.Briefs([.. alliances.Select(a => a.Id)], reader, stop);
        var rows = alliances.Select(a => new RegisterRow(
                briefs[a.Id], a.Kind, a.Acronym, a.ParentAllianceId, a.Established, a.Dissolved,
                Founding.Saying(foundings[a.Id], a.Established, a.RecordSource),
                counts.GetValueOrDefault(a.Id).Counted, counts.GetValueOrDefault(a.Id).Places,
                FigureRules.On(figures[a.Id], Measure.Members, when),
                FigureRules.On(figures[a.Id], Measure.CountriesAndRegions, when)))
            .OrderByName(r => r.Organization.Name).ThenBy(r => r.Organization.Slug, StringComparer.Ordinal).ToList();
        return Arrange(rows, when, await Choices(initiatives, reader, stop));
    }

    private static RegisterView Arrange(List<RegisterRow> rows, DayRange when, IReadOnlyList<InitiativeChoice> choices)
    {
        var later = rows.Where(r => r.Established is { } day && When.Of(day).Lo > when.Last).ToList();
        var ended = rows.Where(r => r.Dissolved is { } day && When.Of(day).Hi < when.First).ToList();
        var standing = rows.Except(later).Except(ended).ToList();
        var known = standing.Select(r => r.Organization.Id).ToHashSet();
        var subs = standing.Where(r => r.ParentId is { } parent && known.Contains(parent)).ToLookup(r => r.ParentId!.Value);
        var tops = standing.Where(r => r.ParentId is not { } parent || !known.Contains(parent)).Select(r => r with { Subs = [.. subs[r.Organization.Id]] });
        return new([.. tops], later, ended, choices);
    }

    // Only the spans that touch the days asked for leave the database.
    private async Task<Dictionary<Guid, (MemberCount Counted, int Places)>> Counts(DayRange when, CancellationToken stop)
    {
        var (first, last) = when;
        var spans = await db.Memberships.AsNoTracking()
            .SelectMany(m => m.Spans.Where(s => s.FromDay <= last && s.ToDay >= first), (m, s) => new { m.AllianceId, m.MemberKey, m.CountryCode, Span = s })
            .ToListAsync(stop);
        return spans.GroupBy(s => s.AllianceId).ToDictionary(g => g.Key, g =>
        {
            var answers = g.GroupBy(s => s.MemberKey).Select(m => SpanAnswer.Of(m.Select(s => s.Span), first, last)).ToList();
            return (
                new MemberCount(answers.Count(a => a == MembershipAnswer.Certain), answers.Count(a => a == MembershipAnswer.Possible)),
                g.Select(s => s.CountryCode).OfType<string>().Distinct().Count());
        });
    }

    private async Task<IReadOnlyList<InitiativeChoice>> Choices(List<Initiative> initiatives, string reader, CancellationToken stop)
    {
        var ids = initiatives.Select(i => i.Id).ToList();
        var names = (await db.SubjectTexts.AsNoTracking().Where(t => ids.Contains(t.SubjectId) && t.Field == TextField.Name).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(stop)).ToLookup(t => t.SubjectId);
        return [.. initiatives
            .Select(i => (Initiative: i, Name: TextChoice.In(names[i.Id], TextField.Name, reader).FirstOrDefault()))
            .Select(i => new InitiativeChoice(i.Initiative.Slug, i.Name?.Text ?? i.Initiative.Slug, i.Name?.Language ?? reader, i.Initiative.Alliances.Count))
            .OrderByName(c => c.Name).ThenBy(c => c.Slug, StringComparer.Ordinal)];
    }
}
