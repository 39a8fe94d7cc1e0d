using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Places;
using Serai.Platform.History;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// Brings what sources say into the registry, from one CSV file or a folder of them, and draws the conclusions.
/// All of it is one transaction, or part of the caller's: after a refusal the registry is as it was.
/// </summary>
public sealed class ImportStatements(SeraiDb db, IClock clock, PlaceLabels places)
{
    private const string Resolved = "names resolved";

    /// <summary>Imports a file or folder. What was imported before is recognised and left as it is.</summary>
    /// <returns>How many of each thing were new.</returns>
    /// <exception cref="ImportRefused">With every mistake that was found.</exception>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(string path, string actor, string way, CancellationToken stop = default)
    {
        var tables = ReadAll(path);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.TakeTurnAsync(stop);
        var context = new ImportContext(db, clock.GetCurrentInstant(), places);
        // Looking for changes after each row would take longer than all the rest; it is done once before each save.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Load(stop);
        foreach (var table in tables)
            await table.Write(context, stop);
        if (context.Problems.Count > 0)
            throw new ImportRefused(context.Problems);
        await Save(stop);
        await Resolve(context, stop);
        await Conclude(context, stop);
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
        await Save(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        if (transaction is not null)
            await transaction.CommitAsync(stop);
        return context.Counts;
    }

    /// <summary>
    /// After organizations came or changed by another way: asks again which of them the names mean that are still as
    /// written, and draws all conclusions anew (a member may have been merged, or its founding become known).
    /// </summary>
    /// <returns>How many names became organizations.</returns>
    public async Task<int> ReconsiderAsync(CancellationToken stop = default)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var context = new ImportContext(db, clock.GetCurrentInstant(), places);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Load(stop);
        await Resolve(context, stop);
        context.Touched.UnionWith(await db.MembershipStatements.Select(s => s.AllianceId).Distinct().ToListAsync(stop));
        await Conclude(context, stop);
        await Save(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        if (transaction is not null)
            await transaction.CommitAsync(stop);
        return context.Counts.GetValueOrDefault(Resolved);
    }

    // A name stays as written until it is certain; what came with this import may have made it so.
    private async Task Resolve(ImportContext context, CancellationToken stop)
    {
        var alliances = await db.Alliances.Select(a => new { a.Id, a.Organization.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        foreach (var statement in await db.MembershipStatements.Where(s => s.MemberId == null).ToListAsync(stop))
        {
            if (await context.Names.Resolve(alliances[statement.AllianceId], statement.MemberName, statement.MemberNameLocal, statement.PlaceWord, statement.CountryCode, stop) is not { } member)
                continue;
            statement.MemberId = member;
            context.Touched.Add(statement.AllianceId);
            context.Count(Resolved);
        }
        await Save(stop);
    }

    private Task Save(CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        return db.SaveChangesAsync(stop);
    }

    private async Task Conclude(ImportContext context, CancellationToken stop)
    {
        var conclude = new ConcludeMemberships(db);
        foreach (var alliance in context.Touched)
            await conclude.RunAsync(alliance, stop);
    }

    private static List<TableImport> ReadAll(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal).ToArray()
            : File.Exists(path) ? [path] : throw new ImportRefused(path, 0, "is neither a file nor a folder.");
        if (files.Length == 0)
            throw new ImportRefused(path, 0, "holds no CSV file.");
        var (tables, read, problems) = (TableImport.All(), new RowReader(), new List<ImportProblem>());
        foreach (var file in files)
            try
            {
                ReadOne(file, tables, read);
            }
            catch (ImportRefused refused)
            {
                problems.AddRange(refused.Problems);
            }
        problems.AddRange(read.Problems);
        return problems.Count > 0 ? throw new ImportRefused(problems) : tables;
    }

    private static void ReadOne(string file, List<TableImport> tables, RowReader read)
    {
        var table = CsvTable.Read(file);
        TableColumns.KindOf(table, tables).Read(table, read);
    }
}
