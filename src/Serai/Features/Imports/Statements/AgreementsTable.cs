using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Came;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Initiatives;
using Serai.Platform.Web.Api;

namespace Serai.Features.Imports.Statements;

/// <summary>Agreements that hold or held, as a source tells of them. Each is kept by one of its parties.</summary>
public sealed class AgreementsTable : TableImport
{
    private readonly List<(CsvRow Row, EdtfDate? Signed, EdtfDate? Since, EdtfDate? Until, Confidentiality Seen, SourceWords Source)> rows = [];

    public override string Name => "agreements";

    public override bool IsOfOffices => true;

    public override IReadOnlyList<string> Signature => ["agreement", "keeper", "kind", "parties"];

    public override IReadOnlyList<string> Optional => ["signed", "since", "until", "fields", "themes", "initiative", "confidentiality", "title"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            foreach (var column in Signature)
                read.Required(row, column);
            if (row["kind"] is { } kind && !AgreementKinds.Known.Contains(kind))
                read.Refuse(row, $"the column “kind” holds “{kind}”; it is one of {string.Join(", ", AgreementKinds.Known)}.");
            foreach (var code in Each(row["fields"]).Where(c => Isced.Find(c) is null))
                read.Refuse(row, $"the column “fields” holds “{code}”, which is no code of ISCED-F 2013.");
            var seen = ApiJson.Read<Confidentiality>(row["confidentiality"] ?? "parties");
            if (seen is null)
                read.Refuse(row, $"the column “confidentiality” holds “{row["confidentiality"]}”; it is one of {string.Join(", ", ApiJson.Words<Confidentiality>())}.");
            rows.Add((row, read.Date(row, "signed"), read.Date(row, "since"), read.Date(row, "until"), seen ?? Confidentiality.Parties, read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var known = (await context.Db.Agreements.Where(a => a.Key != null).Select(a => a.Key!).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var day = context.Now.InUtc().Date;
        var last = rows.Count == 0 ? 0 : await NewSlug.LastAsync(context.Db, day.Year, stop);
        foreach (var (row, signed, since, until, seen, words) in context.Each(rows))
        {
            var key = KeyOf(row["agreement"]!);
            if (!known.Add(key))
                continue;
            var parties = new List<Guid>();
            foreach (var name in Each(row["parties"]).Prepend(row["keeper"]!).Distinct(StringComparer.Ordinal))
                if (await context.Names.Find(name, stop) is { } party)
                    parties.Add(party);
                else
                    context.Refuse(row, $"no organization is known as “{name}”: name it by its ROR id or the last part of its address.");
            if (parties.Distinct().Count() < 2)
                continue;
            var agreement = new Agreement
            {
                Key = key, Slug = NewSlug.Of(day.Year, ++last), KeeperId = parties[0], Kind = row["kind"]!, Title = row["title"], Stage = AgreementStage.InForce, Confidentiality = seen,
                Signed = signed, Since = since, Until = until, Themes = string.Join('\n', Each(row["themes"])), SourceId = context.SourceOf(words).Id, PlaceInSource = row["place_in_source"], EnteredAt = context.Now,
            };
            agreement.FamilyId = agreement.Id;
            foreach (var party in parties.Distinct())
                agreement.Parties.Add(new() { AgreementId = agreement.Id, OrganizationId = party, Ordinal = agreement.Parties.Count });
            foreach (var code in Each(row["fields"]).Distinct(StringComparer.Ordinal))
                agreement.Fields.Add(new() { AgreementId = agreement.Id, Code = code });
            if (row["initiative"] is { } slug)
                agreement.InitiativeId = (context.Db.Set<Initiative>().Local.FirstOrDefault(i => i.Slug == slug) ?? await context.Db.Set<Initiative>().FirstOrDefaultAsync(i => i.Slug == slug, stop)
                    ?? throw new ImportRefused(row.File, row.Record, $"the initiative “{slug}” is not known.")).Id;
            // All of it before it is saved: nothing looks for changes between.
            await agreement.SettleAsync(context.Db, stop);
            agreement.Stage = agreement.StageOn(day);
            context.Db.Add(agreement);
            agreement.Begin(context.Db, signed ?? since, context.Now, null);
            context.Count("agreements");
        }
    }

    /// <summary>What a row is found by when it comes again.</summary>
    internal static string KeyOf(string name) => Digest.Of("g", name);

    private static IEnumerable<string> Each(string? cell) => (cell ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Which activities came of an agreement.</summary>
public sealed class AgreementActivitiesTable : TableImport
{
    private readonly List<(CsvRow Row, string Agreement, string Activity)> rows = [];

    public override string Name => "activities of agreements";

    public override bool IsOfOffices => true;

    public override IReadOnlyList<string> Signature => ["agreement", "activity"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Known => Signature;

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((row, read.Required(row, "agreement"), read.Required(row, "activity")));
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        if (rows.Count == 0)
            return;
        // What this import brought before is found only once it is saved; from here on each save looks for changes itself.
        context.Db.ChangeTracker.AutoDetectChangesEnabled = true;
        await context.Db.SaveChangesAsync(stop);
        foreach (var (row, name, title) in context.Each(rows))
        {
            var key = AgreementsTable.KeyOf(name);
            var agreement = await context.Db.Agreements.FirstOrDefaultAsync(a => a.Key == key, stop);
            var activity = await context.Db.Activities.FirstOrDefaultAsync(a => a.Title == title, stop);
            if (agreement is null || activity is null)
                context.Refuse(row, agreement is null ? $"the agreement “{name}” is not known." : $"no activity has the title “{title}”.");
            else if (!await context.Db.Set<AgreementActivity>().AnyAsync(l => l.AgreementId == agreement.Id && l.ActivityId == activity.Id, stop))
            {
                await LinkActivity.AddAsync(context.Db, agreement, activity.Id, knownBy: null, stop);
                await context.Db.SaveChangesAsync(stop);
                context.Count("activities of agreements");
            }
        }
        context.Db.ChangeTracker.AutoDetectChangesEnabled = false;
    }
}
