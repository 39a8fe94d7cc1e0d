using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Initiatives.Editing;

/// <summary>An initiative with its names and the alliances that it groups: it belongs to no organization, so the right is asked for everywhere.</summary>
public sealed class InitiativeKind : RecordKind
{
    public const string Kind = "initiative";
    private const int LongestName = 300;

    /// <summary>Nothing may be called by it, because something else answers there.</summary>
    private const string Taken = "new";

    private static readonly Field[] All =
    [
        NameIn("nameEn", "en", required: true),
        NameIn("nameZhHant", "zh-Hant"),
        NameIn("nameZhHans", "zh-Hans"),
        Field.Of<InitiativeDraft>("alliances", new ListFormat(new OrganizationFormat()), i => i.Alliances.Cast<object>(), (i, v) => i.Alliances = [.. ((IEnumerable<object>)v!).Cast<Guid>()]),
        Field.Of<InitiativeDraft>("source", new SourceFormat(), i => i.SourceId, (i, v) => i.SourceId = (Guid?)v),
    ];

    public override string Name => Kind;

    public override Type Texts => typeof(InitiativeTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await db.Initiatives.Include(i => i.Alliances).FirstOrDefaultAsync(i => i.Slug == key, stop) is { } initiative
            ? At(new(initiative, await db.SubjectTexts.Where(t => t.SubjectId == initiative.Id && t.Field == TextField.Name).OrderBy(t => t.Id).ToListAsync(stop)))
            : null;

    public override string? KeyOf(RecordAt at) => ((InitiativeDraft)at.Record).Row?.Slug;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(At(new(null, [])));

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var ids = ((InitiativeDraft)record).Alliances;
        var known = await db.Alliances.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop);
        if (ids.Except(known).ToList() is not [var other, ..])
            return [];
        var name = await db.Organizations.Where(o => o.Id == other).Select(o => o.Name).FirstOrDefaultAsync(stop);
        return [("alliances", new FieldProblem("NoAlliance", name ?? "") { Texts = Texts })];
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var draft = (InitiativeDraft)at.Record;
        if (draft.Row is null)
        {
            var id = NewId.Next();
            var taken = (await db.Initiatives.Select(i => i.Slug).ToListAsync(stop)).Append(Taken).ToHashSet(StringComparer.Ordinal);
            draft.Row = new() { Id = id, Slug = Slug.Unique(draft.Names["en"]!, id, taken), SourceId = draft.SourceId };
        }
        draft.Settle(db);
        return At(draft);
    }

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((InitiativeDraft)at.Record).Row!);

    private static Field NameIn(string field, string language, bool required = false) =>
        Field.Of<InitiativeDraft>(field, new TextFormat(maxLength: LongestName), i => i.Names.GetValueOrDefault(language), (i, v) => i.Names[language] = (string?)v, required);

    private static RecordAt At(InitiativeDraft draft) => new(
        draft, draft.Row is { } row ? "initiatives/" + row.Slug : "initiatives", draft.Row?.Id, draft.Names.GetValueOrDefault("en") ?? draft.Row?.Slug ?? "", [null],
        draft.Row is { } shown ? InitiativeLinks.Show(shown.Slug) : AllianceLinks.All);
}

/// <summary>An initiative while it is edited.</summary>
public sealed class InitiativeDraft(Initiative? row, IReadOnlyList<SubjectText> names)
{
    public Initiative? Row { get; set; } = row;
    public Dictionary<string, string?> Names { get; } = names.GroupBy(n => n.Language).ToDictionary(g => g.Key, g => (string?)g.First().Text);
    public IReadOnlyList<Guid> Alliances { get; set; } = row is null ? [] : [.. row.Alliances.Select(a => a.AllianceId).Order()];
    public Guid? SourceId { get; set; } = row?.SourceId;

    /// <summary>Puts what was typed into the rows.</summary>
    public void Settle(SeraiDb db)
    {
        Row!.SourceId = SourceId;
        foreach (var gone in Row.Alliances.Where(a => !Alliances.Contains(a.AllianceId)).ToList())
            Row.Alliances.Remove(gone);
        foreach (var come in Alliances.Where(id => Row.Alliances.All(a => a.AllianceId != id)))
            Row.Alliances.Add(new() { AllianceId = come });
        foreach (var (language, text) in Names)
            SettleName(db, language, text);
    }

    private void SettleName(SeraiDb db, string language, string? text)
    {
        var there = names.FirstOrDefault(n => n.Language == language);
        if (text is null && there is not null)
            db.Remove(there);
        else if (there is not null)
            there.Text = text!;
        else if (text is not null)
            db.Add(new SubjectText { SubjectId = Row!.Id, Field = TextField.Name, Language = language, Text = text, SourceId = SourceId });
    }
}
