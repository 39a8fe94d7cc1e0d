using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web;

namespace Serai.Bench.Cosigning;

/// <summary>
/// Two installations in one process, one over SQLite and one over PostgreSQL, that take agreements from proposal to in force: how long a step
/// lasts from the click to the partner's receipt (limit 200 ms at p99), what memory is held after many (limit: no more than half as much again as
/// after the first tenth), and how long a proof is checked (limit 1 s).
/// </summary>
internal static class CosigningBench
{
    private const int StepLimit = 200, VerifyLimit = 1000, Longest = 100, WarmUp = 20;
    private const double MemoryLimit = 1.5;

    public static async Task<int> RunAsync(string server, int count)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-").FullName;
        var name = "bench_" + Guid.NewGuid().ToString("N");
        await using (var make = new Npgsql.NpgsqlConnection(server))
        {
            await make.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand($"create database {name}", make);
            await command.ExecuteNonQueryAsync();
        }
        await using var alpha = await Side.StartAsync(DatabaseAddress.Parse(Path.Combine(folder, "alpha.db")), "alpha");
        await using var beta = await Side.StartAsync(DatabaseAddress.Parse(new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString), "beta");
        var ids = (Alpha: Guid.CreateVersion7(), Beta: Guid.CreateVersion7());
        await alpha.PrepareAsync(ids.Alpha, ids.Beta);
        await beta.PrepareAsync(ids.Beta, ids.Alpha);
        await alpha.AcceptAsync(beta, ids.Alpha, ids.Beta);
        await beta.AcceptAsync(alpha, ids.Beta, ids.Alpha);

        var times = new Dictionary<string, List<double>>();
        long early = 0;
        Guid last = default;
        for (var n = -WarmUp; n < count; n++)
        {
            if (n == 0)
                times.Clear();
            var id = await alpha.DraftAsync(ids.Alpha, ids.Beta, n);
            await StepAsync("propose", alpha, s => s.GetRequiredService<SayToPartner>().OfferAsync(alpha.Context(s), id, alpha.Partner, null, default));
            var there = await beta.WithAsync(async s => (await s.GetRequiredService<SeraiDb>().CosignedAgreements.AsNoTracking().OrderByDescending(c => c.Id).FirstAsync()).OpenId!.Value);
            await StepAsync("approve", alpha, s => s.GetRequiredService<MoveAgreement>().RunAsync(alpha.Context(s), id, AgreementStage.Negotiation, AgreementStage.Approved, null, null, default));
            await StepAsync("approve", beta, s => s.GetRequiredService<MoveAgreement>().RunAsync(beta.Context(s), there, AgreementStage.Negotiation, AgreementStage.Approved, null, null, default));
            await SignAsync(alpha, id, ids.Alpha);
            await SignAsync(beta, there, ids.Beta);
            last = id;
            if (n + 1 == Math.Max(1, count / 10))
                early = Held();
        }
        var late = Held();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} agreements from proposal to in force, {5 * count} steps"));
        var good = true;
        foreach (var (step, all) in times)
        {
            all.Sort();
            var p99 = all[(int)(all.Count * 0.99)];
            good &= p99 <= StepLimit;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-8} p50 {all[all.Count / 2],6:0.0} ms  p99 {p99,6:0.0} ms  limit {StepLimit} ms  {p99 / StepLimit:0.00}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  held after a tenth {early >> 20} MB, after all {late >> 20} MB: {(double)late / early:0.00}  limit {MemoryLimit}"));
        good &= late <= early * MemoryLimit;
        var one = await VerifyAsync(alpha, last);
        good &= one <= VerifyLimit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a proof checked in {one:0.0} ms  limit {VerifyLimit} ms  {one / VerifyLimit:0.000}"));
        return good ? 0 : 1;

        async Task StepAsync(string step, Side side, Func<IServiceProvider, Task<Moved>> act)
        {
            var began = Stopwatch.GetTimestamp();
            await side.WithAsync(async s => (await act(s)).Problem is { } problem ? throw new InvalidOperationException(problem.Code) : true);
            await PushAsync(side, step, began);
        }

        async Task SignAsync(Side side, Guid id, Guid party)
        {
            var began = Stopwatch.GetTimestamp();
            await side.WithAsync(async s =>
            {
                var newest = (await s.GetRequiredService<SeraiDb>().NewestAsync(id, default))!;
                var signed = await s.GetRequiredService<SignVersion>().RunAsync(side.Context(s), id, new(party, newest.Digest, "Somebody", null, null), default);
                return signed.Problem is { } problem ? throw new InvalidOperationException(problem.Code) : true;
            });
            await PushAsync(side, "sign", began);
        }

        async Task PushAsync(Side side, string step, long began)
        {
            if (!await side.WithAsync(s => s.GetRequiredService<PushMessages>().DoOneAsync(default)))
                throw new InvalidOperationException("Nothing was to be sent.");
            if (await side.WithAsync(s => s.GetRequiredService<SeraiDb>().CosignMessages.Where(m => m.IsOurs).OrderByDescending(m => m.Id).Select(m => m.ReceiptAt).FirstAsync()) is null)
                throw new InvalidOperationException("No receipt: " + await side.WithAsync(s => s.GetRequiredService<SeraiDb>().CosignMessages.Where(m => m.IsOurs).OrderByDescending(m => m.Id).Select(m => m.Refused ?? m.Problem).FirstAsync()));
            if (!times.TryGetValue(step, out var all))
                times[step] = all = [];
            all.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static long Held()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<double> VerifyAsync(Side side, Guid id)
    {
        var bytes = await side.WithAsync(async s =>
        {
            var db = s.GetRequiredService<SeraiDb>();
            var talk = await s.GetRequiredService<TalkQueries>().OfAgreementAsync(id, default);
            return (await s.GetRequiredService<MakeBundle>().OfAsync(talk!, default)).ToBytes();
        });
        var began = Stopwatch.GetTimestamp();
        if (!VerifyBundle.Of(Bundle.Read(bytes)!).IsSound)
            throw new InvalidOperationException("The proof is not sound.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private sealed class Side(WebApplication app, string slug) : IAsyncDisposable
    {
        private Guid office;

        public Guid Partner { get; private set; }

        private string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public static async Task<Side> StartAsync(DatabaseAddress database, string slug)
        {
            var app = await SeraiSite.CreateAsync(new SiteOptions
            {
                Database = database, Urls = "http://127.0.0.1:0", Sample = false,
                Settings = new Dictionary<string, string?> { ["Serai:Jobs"] = "off", ["Serai:Chromium"] = "off", ["Serai:Outgoing:Allowed"] = "127.0.0.1", ["Serai:Cosigning:MessagesPerHour"] = "100000000", ["Serai:Cosigning:OpenProposals"] = "100000000" },
            });
            await app.StartAsync();
            return new(app, slug);
        }

        public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }

        public HttpContext Context(IServiceProvider services)
        {
            var context = new DefaultHttpContext { RequestServices = services };
            context.Actor = new(null, "Bench", [new(Role.Representative, office)]);
            (context.Request.Scheme, context.Request.Host) = ("http", new("127.0.0.1"));
            return context;
        }

        public Task PrepareAsync(Guid own, Guid other) => WithAsync(async s =>
        {
            office = own;
            var db = s.GetRequiredService<SeraiDb>();
            db.AddRange(
                new Organization { Id = own, Slug = slug, Name = "Own " + slug, SortName = slug, CountryCode = "TH" }, new Organization { Id = other, Slug = "other", Name = "Other", SortName = "other", CountryCode = "CN" });
            (await s.GetRequiredService<SiteKeys>().CurrentAsync(default)).Dispose();
            return await db.SaveChangesAsync();
        });

        public Task AcceptAsync(Side another, Guid own, Guid other) => WithAsync(async s =>
        {
            var db = s.GetRequiredService<SeraiDb>();
            var (mine, theirs) = ((await s.GetRequiredService<SiteKeys>().AllAsync(default))[0], await another.WithAsync(async o => (await o.GetRequiredService<SiteKeys>().AllAsync(default))[0]));
            var now = s.GetRequiredService<IClock>().GetCurrentInstant();
            var partner = new Partner
            {
                OfficeId = own, OrganizationId = other, Address = another.Address, Identifier = "urn:uuid:" + other, Name = "Other", OwnAddress = Address, OwnIdentifier = "urn:uuid:" + own, State = PartnerState.Accepted, FoundAt = now, AcceptedAt = now, KeysAskedAt = now,
            };
            db.AddRange(partner, PartnerKeysKnown.Of(partner, theirs, now), new KeyComparison { PartnerId = partner.Id, OfficeId = own, OwnKid = mine.Kid, TheirKid = theirs.Kid, At = now });
            Partner = partner.Id;
            return await db.SaveChangesAsync();
        });

        public Task<Guid> DraftAsync(Guid own, Guid other, int number) => WithAsync(async s =>
        {
            var (db, make, id) = (s.GetRequiredService<SeraiDb>(), s.GetRequiredService<MakeVersion>(), Guid.CreateVersion7());
            var agreement = new Agreement
            {
                Id = id, FamilyId = id, Slug = string.Create(CultureInfo.InvariantCulture, $"2026-{number + 1:00000}"), KeeperId = own, Kind = "memorandum-of-understanding", Title = $"Agreement {number}", Stage = AgreementStage.Negotiation, Confidentiality = Confidentiality.Parties,
                Parties = [new() { AgreementId = id, OrganizationId = own }, new() { AgreementId = id, OrganizationId = other, Ordinal = 1 }],
            };
            await agreement.SettleAsync(db, default);
            db.Add(agreement);
            await db.SaveChangesAsync();
            // Some pages of text.
            var clauses = Enumerable.Range(1, Longest).Select(n => new Clause($"Clause {n}", new([new ClauseParagraph(string.Concat(Enumerable.Repeat("The parties share what they know. ", 8)))])));
            var written = await make.RunAsync(Context(s), id, [new InLanguage("en", new("Text", new(clauses)))], null, null, default);
            return written.Problem is { } problem ? throw new InvalidOperationException(problem.Code) : id;
        });

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
