using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Features.Imports;

/// <summary>
/// What people removed here, so that the next import of the same list does not bring it back: known by what a list says, as
/// imports know what is there already. Taking a removal back takes it off again. See decision 16.
/// </summary>
public sealed class RemovedByHand
{
    private const int MostTold = 10, AtOnce = 1000;

    private readonly Dictionary<object, long> steps = [];
    private readonly List<string> leftOut = [];
    private readonly Dictionary<Guid, Guid> heirs = [];

    public int LeftOut => leftOut.Count;

    public static async Task<RemovedByHand> LoadAsync(SeraiDb db, CancellationToken stop)
    {
        var removed = new RemovedByHand();
        var (names, identifiers, links) = (await db.RemovedByHandAsync<OrganizationName>(stop), await db.RemovedByHandAsync<OrganizationIdentifier>(stop), await db.RemovedByHandAsync<OrganizationLink>(stop));
        var relations = await db.RemovedByHandAsync<OrganizationRelation>(stop);
        // What was removed of an organization was removed of the one that it became.
        await removed.FollowAsync(db, names.Select(r => r.Row.OrganizationId).Concat(identifiers.Select(r => r.Row.OrganizationId)).Concat(links.Select(r => r.Row.OrganizationId)), stop);
        // What stands there now was added again, or is the heir's own.
        var there = await removed.ThereAsync(db, names.Select(r => r.Row.OrganizationId).Concat(identifiers.Select(r => r.Row.OrganizationId)).Concat(links.Select(r => r.Row.OrganizationId)), stop);
        foreach (var (row, number) in names.Select(r => (removed.Of(r.Row), r.Step)).Concat(identifiers.Select(r => (removed.Of(r.Row), r.Step))).Concat(links.Select(r => (removed.Of(r.Row), r.Step))))
            if (!there.Contains(row))
                removed.Add(row, number);
        relations.ForEach(r => removed.Add(Of(r.Row), r.Step));
        (await db.RemovedByHandAsync<ReportedFigure>(stop)).ForEach(r => removed.Add((typeof(ReportedFigure), r.Row.Key), r.Step));
        (await db.RemovedByHandAsync<SubjectText>(stop)).ForEach(r => removed.Add(Of(r.Row), r.Step));
        (await db.RemovedByHandAsync<Activity>(stop)).ForEach(r =>
        {
            removed.Add((typeof(Activity), r.Row.Key), r.Step);
            // As a table of texts names an activity.
            removed.Add((typeof(Activity), r.Row.Kind, r.Row.Date?.Text), r.Step);
        });
        removed.Pairs = [.. relations.Select(r => r.Row).Where(r => r.Key is null)];
        return removed;
    }

    /// <summary>Relations that a register stated.</summary>
    public IReadOnlyList<OrganizationRelation> Pairs { get; private set; } = [];

    public bool Has(OrganizationName name, Guid organization) => Has(Of(name, organization), $"the name “{name.Text}”");

    public bool Has(OrganizationIdentifier identifier) => Has(Of(identifier), $"the id {identifier.Value}");

    public bool Has(OrganizationLink link) => Has(Of(link), $"the link {link.Address}");

    /// <param name="words">What the row says.</param>
    public bool Has(OrganizationRelation relation, string words) => Has(Of(relation), $"the relation {words}");

    public bool HasFigure(string key, string words) => Has((typeof(ReportedFigure), key), $"the figure {words}");

    public bool HasActivity(string key, string title) => Has((typeof(Activity), key), $"the activity “{title}”");

    /// <summary>Whether there was an activity of this kind then.</summary>
    public bool HadActivity(string kind, string date) => Has((typeof(Activity), kind, (string?)date), $"a text about the activity {kind} {date}");

    public bool Has(SubjectText text) => Has(Of(text), $"the text “{Cut(text.Text)}”");

    /// <summary>That a register's relations were left out.</summary>
    public void LeaveOut(int relations) => leftOut.AddRange(Enumerable.Repeat("a relation", relations));

    /// <summary>What whoever imports is told; nothing where nothing was left out.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (leftOut.Count == 0)
                yield break;
            var told = string.Join(", ", leftOut.Take(MostTold)) + (leftOut.Count > MostTold ? ", …" : "");
            yield return string.Create(CultureInfo.InvariantCulture, $"{leftOut.Count} {(leftOut.Count == 1 ? "row was" : "rows were")} left out, having been removed here by hand: {told}. Take such a removal back (serai undo) to have it again.");
        }
    }

    private bool Has(object row, string words)
    {
        if (!steps.TryGetValue(row, out var step))
            return false;
        leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"{words} (step {step})"));
        return true;
    }

    private void Add(object row, long step) => steps[row] = step;

    private async Task FollowAsync(SeraiDb db, IEnumerable<Guid> organizations, CancellationToken stop)
    {
        for (var ids = organizations.Distinct().ToList(); ids.Count > 0;)
        {
            var found = new List<(Guid Id, Guid Heir)>();
            foreach (var some in ids.Chunk(AtOnce))
                found.AddRange((await db.Organizations.Where(o => some.Contains(o.Id) && o.MergedIntoId != null).Select(o => new { o.Id, o.MergedIntoId }).ToListAsync(stop)).Select(o => (o.Id, o.MergedIntoId!.Value)));
            ids = [.. found.Where(f => heirs.TryAdd(f.Id, f.Heir)).Select(f => f.Heir).Distinct()];
        }
    }

    private async Task<HashSet<object>> ThereAsync(SeraiDb db, IEnumerable<Guid> organizations, CancellationToken stop)
    {
        var there = new HashSet<object>();
        foreach (var some in organizations.Select(Heir).Distinct().Chunk(AtOnce))
        {
            there.UnionWith((await db.OrganizationNames.AsNoTracking().Where(n => some.Contains(n.OrganizationId)).ToListAsync(stop)).Select(n => Of(n)));
            there.UnionWith((await db.OrganizationIdentifiers.AsNoTracking().Where(i => some.Contains(i.OrganizationId)).ToListAsync(stop)).Select(Of));
            there.UnionWith((await db.OrganizationLinks.AsNoTracking().Where(l => some.Contains(l.OrganizationId)).ToListAsync(stop)).Select(Of));
        }
        return there;
    }

    private Guid Heir(Guid id)
    {
        for (var n = 0; n <= heirs.Count && heirs.TryGetValue(id, out var heir); n++)
            id = heir;
        return id;
    }

    private object Of(OrganizationName name, Guid? organization = null) =>
        (typeof(OrganizationName), Heir(organization ?? name.OrganizationId), name.Text, name.Language, name.Kind, name.Since?.Text, name.Until?.Text, name.SourceId);

    private object Of(OrganizationIdentifier identifier) => (typeof(OrganizationIdentifier), Heir(identifier.OrganizationId), identifier.Scheme, identifier.Value);

    private object Of(OrganizationLink link) => (typeof(OrganizationLink), Heir(link.OrganizationId), link.Kind, link.Address);

    private static object Of(OrganizationRelation relation) => relation.Key is { } key ? (typeof(OrganizationRelation), key) : (typeof(OrganizationRelation), relation.FromId, relation.ToId, relation.Kind);

    private static object Of(SubjectText text) => (typeof(SubjectText), text.SubjectId, text.Field, text.Language, text.Text);

    private static string Cut(string text) => text.Length <= 40 ? text : text[..39] + "…";
}

file static class Lists
{
    public static void ForEach<T>(this IReadOnlyList<T> all, Action<T> work)
    {
        foreach (var one in all)
            work(one);
    }
}
