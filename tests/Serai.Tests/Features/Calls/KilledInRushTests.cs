using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Platform.Backup;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls;

/// <summary>The machine loses its power in the rush at a deadline: what somebody was told is submitted, is.</summary>
[Trait("Speed", "slow")]
public sealed class KilledInRushTests
{
    private const int Writers = 8, Enough = 24;
    private const string Open = "example-open";
    private static readonly string Folder = Directory.CreateTempSubdirectory("serai-rush-").FullName;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Every_confirmed_submission_is_there_once_and_has_its_receipt(DatabaseKind kind)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        var (port, told) = (Serai.Tests.Platform.History.KilledUnderLoadTests.FreePort(), new ConcurrentBag<string>());
        await using (var program = Serve(database, port))
        {
            await program.SaysAsync("Now listening on");
            using var over = new CancellationTokenSource();
            var writers = Enumerable.Range(0, Writers).Select(i => WriteOnAsync(i, port, told, over.Token)).ToArray();
            await Until.TrueAsync(() => Task.FromResult(told.Count >= Enough || writers.Any(w => w.IsFaulted)), TimeSpan.FromMinutes(3), "Nothing was submitted.");
            await program.KillAsync();
            await over.CancelAsync();
            await Task.WhenAll(writers);
        }
        await using (var again = Serve(database, port))
        {
            await again.SaysAsync("Now listening on");
            using var reader = new Visitor(new($"http://127.0.0.1:{port}"));
            foreach (var address in told)
                Assert.Contains("Submitted number", Plain.Of(await reader.GetAsync(address + "/check")));
            await again.KillAsync();
        }
        await using var bare = BareDatabase.Of(database);
        var all = await bare.Db.Set<Submission>().AsNoTracking().Where(s => s.Number != null && bare.Db.Set<Call>().Any(c => c.Id == s.CallId && c.Slug == Open)).ToListAsync();
        Assert.True(all.Count >= told.Count, $"{told.Count} were told, {all.Count} are there.");
        Assert.Equal(all.Count, all.Select(s => s.Number).Distinct().Count());
        var receipts = await bare.Db.Set<OutboxMail>().AsNoTracking().Where(m => m.Kind == "submission-received").Select(m => m.ToAddress).ToListAsync();
        Assert.Equal(all.Select(s => s.Email).Order(), receipts.Order());
    }

    private static async Task WriteOnAsync(int writer, int port, ConcurrentBag<string> told, CancellationToken over)
    {
        using var visitor = new Visitor(new($"http://127.0.0.1:{port}"));
        try
        {
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Writer {writer} {i}");
                var address = await visitor.BeginAsync(Open);
                await visitor.WrittenAsync(address, ("title", "On brains"), ("abstract", "They are soft."), ("way", "talk"));
                await visitor.WrittenAsync(address + "?page=people", ("authors.0.author", name), ("authors.0.institution-name", "Somewhere"));
                await visitor.SubmittedAsync(address, name);
                told.Add(address);
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            // The power went.
        }
    }

    private static SeraiProgram Serve(DatabaseAddress database, int port) =>
        SeraiProgram.Start(database, [("Serai__MailFolder", Folder), ("Serai__Mail__Folder", Folder)], "serve", "--no-sample", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
}
