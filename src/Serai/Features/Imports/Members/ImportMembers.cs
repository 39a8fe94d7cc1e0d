using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Features.Search;
using Serai.Platform.Cli;
using Serai.Platform.History;
using Serai.Platform.Tables;

namespace Serai.Features.Imports.Members;

/// <summary>How a list is imported.</summary>
/// <param name="Columns">By purpose, the column's name or number.</param>
/// <param name="Decisions">The file of decisions about its rows.</param>
/// <param name="AsWritten">Doubtful rows are taken with their names as written.</param>
internal sealed record MembersWish(IReadOnlyDictionary<string, string> Columns, string? Decisions, bool AsWritten, bool DryRun, string? Reason);

/// <summary>Brings a list from the command line: certain rows are taken, the others wait for somebody who looks.</summary>
internal sealed class ImportMembers(CommandScope scope, Alliance alliance, string slug)
{
    private readonly SeraiDb db = scope.Get<SeraiDb>();

    public async Task<int> RunAsync(string path, AboutList about, MembersWish wish, CancellationToken stop)
    {
        var decided = wish.Decisions is { } file ? await RowDecisions.ReadAsync(db, file, stop) : null;
        var list = await BringAsync(path, about, wish, stop);
        var kept = false;
        try
        {
            await LookUpAsync(list, stop);
            await DecideAsync(list, decided, wish, stop);
            var plan = await scope.Get<TakeList>().TryAsync(list.Id, Doing(wish), stop);
            var open = await db.MemberListRows.AsNoTracking().Where(r => r.ListId == list.Id && (r.Choice == RowChoice.Open || r.Problem != null)).OrderBy(r => r.Number).ToListAsync(stop);
            MembersReport.Tell(plan, open, wish.DryRun);
            if (wish.DryRun)
                return 0;
            if (plan.HasMissing && string.IsNullOrWhiteSpace(wish.Reason))
                throw new CommandRefused("Members would be missing, so a reason is needed: give --reason, or --partial where the list only adds. Nothing was kept.");
            kept = true;
            return plan.WaitsForRows ? Waiting(list, plan) : await TakeAsync(list, wish, stop);
        }
        finally
        {
            if (!kept)
                await ForgetAsync(list.Id);
        }
    }

    private async Task<MemberList> BringAsync(string path, AboutList about, MembersWish wish, CancellationToken stop)
    {
        await scope.Get<KeepSearchIndex>().RefreshAsync(stop);
        var name = Path.GetFileName(path);
        var brought = await scope.Get<BringList>().RunAsync(about, File.OpenRead(path), name, wish.Columns, stop);
        var list = brought.List ?? throw new CommandRefused($"{name}: {brought.Problem?.ToString() ?? (brought.IsTooLong ? $"it has more than {MemberList.MostRows} rows, which no list of members has." : "no row with anything in it stands below the names of the columns.")}");
        if (!brought.NameIsKnown)
        {
            await ForgetAsync(list.Id);
            throw new CommandRefused($"{name}: no column is known to hold the names. Say it with --column name=COLUMN.");
        }
        return list;
    }

    private async Task LookUpAsync(MemberList list, CancellationToken stop)
    {
        await scope.Get<ReadColumns>().RunAsync(list, JsonSerializer.Deserialize<ListColumns>(list.Columns)!, stop);
        await db.SaveChangesAsync(stop);
        await scope.Get<LookUpNames>().RunAsync(list, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task DecideAsync(MemberList list, IReadOnlyDictionary<int, RowDecision>? decided, MembersWish wish, CancellationToken stop)
    {
        var rows = await db.MemberListRows.AsNoTracking().Where(r => r.ListId == list.Id && r.Name != "").ToListAsync(stop);
        if (decided?.Keys.Except(rows.Select(r => r.Number)).ToList() is [var none, ..])
            throw new CommandRefused($"--decisions: the list has no row {none} with a name in it. Nothing was kept.");
        var deciding = rows.Where(r => decided?.ContainsKey(r.Number) == true).Select(r => new RowDeciding(r.Id, r.Version, decided![r.Number])).ToList();
        if (wish.AsWritten)
            deciding.AddRange(rows.Where(r => r.Choice == RowChoice.Open && decided?.ContainsKey(r.Number) != true).Select(r => new RowDeciding(r.Id, r.Version, new(RowChoice.AsWritten))));
        await scope.Get<DecideRows>().RunAsync(list, deciding, null, stop);
    }

    private int Waiting(MemberList list, ListPlan plan)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing was taken: a list of all members is taken whole, and {plan.Open} rows are not settled. Settle them at {ListLinks.Show(slug, list.Id)}, or say --partial or --as-written."));
        return CommandRun.Refused;
    }

    private async Task<int> TakeAsync(MemberList list, MembersWish wish, CancellationToken stop)
    {
        var taken = await scope.Get<TakeList>().RunAsync(list.Id, null, Doing(wish), stop);
        if (!taken.IsTaken)
            throw new CommandRefused($"Something of the alliance or of the list was changed meanwhile, so nothing was taken. The review is kept at {ListLinks.Show(slug, list.Id)}.");
        if (taken.Step is { } step)
        {
            var number = await db.Steps.Where(s => s.Id == step).Select(s => s.Number).SingleAsync(stop);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Taken as one step: serai undo {number} takes it back."));
        }
        if (taken.Plan.Open > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Plan.Open} rows wait for review at {ListLinks.Show(slug, list.Id)}."));
        return 0;
    }

    private async Task ForgetAsync(Guid list)
    {
        db.ChangeTracker.Clear();
        db.RemoveRange(await db.MemberListRows.Where(r => r.ListId == list).ToListAsync());
        db.RemoveRange(await db.MemberLists.Where(l => l.Id == list).ToListAsync());
        await db.SaveChangesAsync();
    }

    private Doing Doing(MembersWish wish) => new(scope.Get<IClock>().GetCurrentInstant(), Environment.UserName, ToldActor.CommandLine, "import", "alliances/" + slug)
    {
        SubjectId = alliance.Id,
        Reason = string.IsNullOrWhiteSpace(wish.Reason) ? null : wish.Reason.Trim(),
    };
}
