using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Statements;

/// <summary>Everything that any source says of an alliance, trusted or not: two statements besides the head.</summary>
public sealed class StatementQueries(SeraiDb db, SourceQueries sources)
{
    public async Task<IReadOnlyList<Said>> Of(AllianceHead head, CancellationToken stop)
    {
        var id = head.Id;
        var statements = await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.AllianceId == id).ToListAsync(stop);
        var said = new SaidBySource(head.Briefs, await sources.Decisions(db.MembershipStatements.Where(s => s.AllianceId == id), stop), withAlliance: false);
        statements.ForEach(said.Add);
        foreach (var figure in head.Figures)
            said.Add(figure);
        foreach (var activity in head.Activities)
            said.Add(activity);
        foreach (var name in head.Names.Where(n => n.Source is not null))
            said.Add(name.Name, name.Source!);
        // The same text stands in several languages: the reader's is enough.
        var texts = head.Texts;
        var chosen = new[] { TextField.Aims, TextField.Theme, TextField.Note }
            .SelectMany(f => TextChoice.In(texts.Select(t => t.Text), f, CultureInfo.CurrentUICulture.Name)).Select(t => t.Id).ToHashSet();
        foreach (var text in texts.Where(t => t.Source is not null && chosen.Contains(t.Text.Id)))
            said.Add(text.Text, text.Source!);
        return said.All;
    }
}
