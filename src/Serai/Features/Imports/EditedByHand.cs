using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Imports;

/// <summary>
/// What people edited or added here, so that a register's next dump does not overwrite it: the history knows. Taking an edit back
/// takes it off again. See decision 16.
/// </summary>
public sealed class EditedByHand
{
    private const int MostTold = 10, AtOnce = 1000;
    private static readonly string[] Verbs = ["edit", "add"];

    private readonly Dictionary<Guid, HashSet<string>> fields = [];
    private readonly Dictionary<string, HashSet<long>> rows = [];

    // What rows say that were edited or added, and what they said before: true where they say it still.
    private readonly Dictionary<object, bool> said = [];
    private readonly HashSet<Guid> placed = [];
    private readonly List<string> kept = [];

    /// <summary>The rows that stay, by their table.</summary>
    public IEnumerable<(string Table, long Id)> Rows => rows.SelectMany(t => t.Value.Select(id => (t.Key, id)));

    public static async Task<EditedByHand> LoadAsync(SeraiDb db, CancellationToken stop)
    {
        var edited = new EditedByHand();
        string Table<T>() => db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var (organization, name, identifier, link, place) = (Table<Organization>(), Table<OrganizationName>(), Table<OrganizationIdentifier>(), Table<OrganizationLink>(), Table<OrganizationPlace>());
        string[] tables = [organization, name, identifier, link, place];
        var edits = await (
            from step in db.Steps
            join edit in db.Edits on step.Id equals edit.StepId
            where Verbs.Contains(step.Verb) && tables.Contains(edit.Kind) && edit.Operation != EditOperation.Remove
            orderby step.Number, edit.Ordinal
            select edit).AsNoTracking().ToListAsync(stop);
        if (edits.Count == 0) return edited;
        var live = await LiveSteps.OfAsync(db, stop);
        edits.RemoveAll(e => !live.Counts(e.StepId));
        foreach (var edit in edits.Where(e => e.Kind == organization && e.Operation == EditOperation.Change))
            Of(edited.fields, Guid.ParseExact(edit.Key, "D")).UnionWith(RowJson.Read(edit.After!).Select(c => c.Key).Intersect(RorStaging.Fields));
        foreach (var edit in edits.Where(e => e.Kind != organization))
            Of(edited.rows, edit.Kind).Add(long.Parse(edit.Key, NumberStyles.None, CultureInfo.InvariantCulture));
        var before = edits.Where(e => e is { Operation: EditOperation.Change, Before: not null }).ToLookup(e => (e.Kind, e.Key), e => RowJson.Read(e.Before!));
        IEnumerable<JsonObject> Earlier(string table, long id) => before[(table, id.ToString(CultureInfo.InvariantCulture))];

        foreach (var some in edited.RowsOf(name))
            foreach (var row in await db.OrganizationNames.AsNoTracking().Where(n => some.Contains(n.Id)).ToListAsync(stop))
                edited.Add(Of(row.OrganizationId, row.Text, row.Language), Earlier(name, row.Id).Select(b => Of(row.OrganizationId, Text(b, "text", row.Text)!, Text(b, "language", row.Language))));
        foreach (var some in edited.RowsOf(identifier))
            foreach (var row in await db.OrganizationIdentifiers.AsNoTracking().Where(i => some.Contains(i.Id)).ToListAsync(stop))
                edited.Add(Id(row.OrganizationId, row.Scheme, row.Value), Earlier(identifier, row.Id).Select(b => Id(row.OrganizationId, Text(b, "scheme", row.Scheme)!, Text(b, "value", row.Value)!)));
        foreach (var some in edited.RowsOf(link))
            foreach (var row in await db.OrganizationLinks.AsNoTracking().Where(l => some.Contains(l.Id)).ToListAsync(stop))
                edited.Add(Link(row.OrganizationId, row.Kind.ToString(), row.Address), Earlier(link, row.Id).Select(b => Link(row.OrganizationId, Text(b, "kind", row.Kind.ToString())!, Text(b, "address", row.Address)!)));
        foreach (var some in edited.RowsOf(place))
            edited.placed.UnionWith((await db.OrganizationPlaces.AsNoTracking().Where(p => some.Contains(p.Id)).ToListAsync(stop)).Where(p => Earlier(place, p.Id).Any()).Select(p => p.OrganizationId));
        return edited;
    }

    public bool Has(OrganizationName name, Guid organization) => Has(Of(organization, name.Text, name.Language), $"a name instead of “{name.Text}”");

    public bool Has(OrganizationIdentifier identifier) => Has(Id(identifier.OrganizationId, identifier.Scheme, identifier.Value), $"an id instead of {identifier.Value}");

    public bool Has(OrganizationLink link) => Has(Link(link.OrganizationId, link.Kind.ToString(), link.Address), $"a link instead of {link.Address}");

    /// <summary>Where somebody edited a place, the organization's places are theirs.</summary>
    public bool HasPlaces(Guid organization) => placed.Contains(organization);

    /// <summary>The fields of an organization's own row that were edited here; none where none was.</summary>
    public IReadOnlySet<string> FieldsOf(Guid organization) => fields.TryGetValue(organization, out var own) ? own : new HashSet<string>();

    /// <summary>That a field stays as it was edited, though the register says otherwise.</summary>
    public void Keep(string words) => kept.Add(words);

    /// <summary>What whoever imports is told; nothing where the register says what was edited, too.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (kept.Count == 0)
                yield break;
            var told = string.Join(", ", kept.Take(MostTold)) + (kept.Count > MostTold ? ", …" : "");
            yield return string.Create(CultureInfo.InvariantCulture, $"{kept.Count} {(kept.Count == 1 ? "value stays as it was" : "values stay as they were")} edited here by hand, though the register says otherwise: {told}. Take such an edit back (serai undo) to have the register's.");
        }
    }

    private IEnumerable<long[]> RowsOf(string table) => rows.TryGetValue(table, out var ids) ? ids.Chunk(AtOnce) : [];

    private bool Has(object row, string words)
    {
        if (!said.TryGetValue(row, out var still)) return false;
        if (!still) kept.Add(words);
        return true;
    }

    private void Add(object now, IEnumerable<object> earlier)
    {
        foreach (var one in earlier) said.TryAdd(one, false);
        said[now] = true;
    }

    private static HashSet<T> Of<TKey, T>(Dictionary<TKey, HashSet<T>> sets, TKey key)
        where TKey : notnull => sets.TryGetValue(key, out var set) ? set : sets[key] = [];

    private static string? Text(JsonObject before, string column, string? now) => before.ContainsKey(column) ? before[column]?.ToString() : now;

    private static object Of(Guid organization, string text, string? language) => (nameof(OrganizationName), organization, text, language);

    private static object Id(Guid organization, string scheme, string value) => (nameof(OrganizationIdentifier), organization, scheme, value);

    private static object Link(Guid organization, string kind, string address) => (nameof(OrganizationLink), organization, kind, address);
}
