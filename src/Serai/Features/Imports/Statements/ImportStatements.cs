using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Places;
using Serai.Platform.Cli;
using Serai.Platform.History;
using Serai.Platform.Telemetry;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// Brings what sources say into the registry, from one CSV file or a folder of them, and draws the conclusions.
/// All of it is one transaction, or part of the caller's: after a refusal the registry is as it was.
/// </summary>
public sealed class ImportStatements(SeraiDb db, IClock clock, PlaceLabels places)
{
    private const string Resolved = "names resolved";

    /// <summary>What whoever imports should look at after the last import.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>How many rows the last import read.</summary>
    public long Rows { get; private set; }

    /// <summary>Imports a file or folder. What was imported before is recognised and left as it is.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="actor">Who imports, for the history.</param>
    /// <param name="way">The way in, for the history.</param>
    /// <param name="progress">Told of the rows done.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns>How many of each thing were new.</returns>
    /// <exception cref="ImportRefused">With every mistake that was found.</exception>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(string path, string actor, string way, IProgress<WorkDone>? progress = null, CancellationToken stop = default)
    {
        var (tables, rows) = ReadAll(path, stop);
        Rows = rows;
        var steps = new ImportSteps(rows, progress, stop);
        await using var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), actor, way, "import", "imports/" + Path.GetFileName(Path.TrimEndingDirectorySeparator(path))), stop);
        step.TouchesEverything();
        await db.TakeTurnAsync(stop);
        var context = new ImportContext(db, clock.GetCurrentInstant(), places, steps);
        // Looking for changes after each row would take longer than all the rest; it is done once before each save.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Load(stop);
        foreach (var table in tables)
            await table.Write(context, stop);
        if (context.Problems.Count > 0)
            throw new ImportRefused(context.Problems);
        await Save(stop);
        await Resolve(context, stop);
        await Conclude(context, steps.EachConcluded(context.Touched), stop);
        if (context.History.CountOfReplaced is > 0 and var replaced)
            context.Counts["values replaced"] = replaced;
        if (context.Counts.Count > 0)
            db.Add(new Change
            {
                At = context.Now,
                Actor = actor,
                Way = way,
                Subject = "imports/" + Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
                Verb = "import",
                New = string.Join(", ", context.Counts.Select(c => $"{c.Value} {c.Key}")),
            });
        db.AddRange(context.History.Rows(context.Now, actor, way));
        await Save(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await step.CompleteAsync(stop);
        Counted.Imported("statements", rows);
        Remarks = [.. context.Removed.Sentences, .. context.Remarks.Sentences(places)];
        return context.Counts;
    }

    /// <summary>
    /// After organizations came or changed by another way: asks again which of them the names mean that are still as
    /// written, and draws all conclusions anew (a member may have been merged, or its founding become known).
    /// </summary>
    /// <param name="actor">Who does it, for the history.</param>
    /// <param name="way">The way in, for the history.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns>How many names became organizations.</returns>
    public async Task<int> ReconsiderAsync(string actor = "Serai", string way = "command line", CancellationToken stop = default)
    {
        await using var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), actor, way, "reconsider", "imports/names"), stop);
        step.TouchesEverything();
        await db.TakeTurnAsync(stop);
        var context = new ImportContext(db, clock.GetCurrentInstant(), places);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Load(stop);
        await Resolve(context, stop);
        context.Touched.UnionWith(await db.MembershipStatements.Select(s => s.AllianceId).Distinct().ToListAsync(stop));
        await Conclude(context, context.Touched, stop);
        db.AddRange(context.History.Rows(context.Now, actor, way));
        await Save(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await step.CompleteAsync(stop);
        return context.Counts.GetValueOrDefault(Resolved);
    }

    // A name stays as written until it is certain; what came with this import may have made it so.
    private async Task Resolve(ImportContext context, CancellationToken stop)
    {
        var alliances = await db.Alliances.Select(a => new { a.Id, a.Organization.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        foreach (var statement in await db.MembershipStatements.Where(s => s.MemberId == null).ToListAsync(stop))
        {
            if (await context.Names.Resolve(alliances[statement.AllianceId], statement.MemberName, statement.MemberNameLocal, statement.PlaceWord, statement.CountryCode, stop) is not { } member || member == statement.AllianceId)
                continue;
            statement.MemberId = member;
            context.Touched.Add(statement.AllianceId);
            context.Count(Resolved);
        }
        await Save(stop);
        await new NamesInActivities(db, context.Names).ResolveAsync(() => context.Count(Resolved), stop);
        await Save(stop);
    }

    private Task Save(CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        return db.SaveChangesAsync(stop);
    }

    private async Task Conclude(ImportContext context, IEnumerable<Guid> alliances, CancellationToken stop)
    {
        var conclude = new ConcludeMemberships(db, new HemisphereQueries(db, places));
        foreach (var alliance in alliances)
        {
            // One alliance at a time in memory: looking through all that came would take longer with each.
            db.ChangeTracker.Clear();
            var before = await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == alliance).ToListAsync(stop);
            await conclude.RunAsync(alliance, stop);
            context.Concluded(db.Alliances.Local.Single(a => a.Id == alliance), before, db.Memberships.Local);
            await Save(stop);
        }
    }

    private static (List<TableImport> Tables, long Rows) ReadAll(string path, CancellationToken stop)
    {
        var files = Directory.Exists(path)
            ? Directory.GetFiles(path).Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray()
            : File.Exists(path) ? [path] : throw new ImportRefused(path, 0, "is neither a file nor a folder.");
        if (files.Length == 0)
            throw new ImportRefused(path, 0, "holds no CSV file. Save each sheet from the spreadsheet as “CSV UTF-8”.");
        var (tables, read, problems) = (TableImport.All(), new RowReader(), new List<ImportProblem>());
        var rows = 0L;
        foreach (var file in files)
            try
            {
                stop.ThrowIfCancellationRequested();
                rows += ReadOne(file, tables, read);
            }
            catch (ImportRefused refused)
            {
                problems.AddRange(refused.Problems);
            }
        problems.AddRange(read.Problems);
        if (tables.Where(read.Has).Select(t => t.IsOfOffices).Distinct().Count() > 1)
            problems.Add(new(path, 0, "holds tables of agreements beside others. The history tells of agreements to their offices alone: put their tables into a folder of their own."));
        return problems.Count > 0 ? throw new ImportRefused(problems) : (tables, rows);
    }

    private static int ReadOne(string file, List<TableImport> tables, RowReader read)
    {
        var table = CsvTable.Read(file);
        var kind = TableColumns.KindOf(table, tables);
        read.Reads(kind);
        kind.Read(table, read);
        return table.Rows.Count;
    }
}
