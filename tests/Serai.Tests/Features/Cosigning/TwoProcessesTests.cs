using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Keys;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Features.Cosigning;

/// <summary>
/// Two real processes, one over each kind of database, and a line between them that is cut before and after each step of the protocol, while
/// either side is killed: both end alike, nothing that was signed is lost, and nobody has signed twice.
/// </summary>
[Trait("Speed", "slow")]
public sealed class TwoProcessesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>What the line does and whether the sender is killed; null for each in turn from step to step. SERAI_TEST_LONG=1 walks each of them through all steps.</summary>
    public static TheoryData<string?, bool?> Walks => Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1"
        ? new() { { nameof(Fault.CutBefore), true }, { nameof(Fault.CutBefore), false }, { nameof(Fault.CutAfter), true }, { nameof(Fault.CutAfter), false } }
        : new() { { null, null } };

    [Theory, MemberData(nameof(Walks))]
    public async Task Whatever_step_is_cut_off_and_whoever_is_killed_both_end_alike(string? fault, bool? killed)
    {
        await using var toAlpha = await Line.StartAsync();
        await using var toBeta = await Line.StartAsync();
        await using var alpha = await Installation.PrepareAsync(DatabaseKind.Sqlite, "alpha", toAlpha);
        await using var beta = await Installation.PrepareAsync(DatabaseKind.Postgres, "beta", toBeta);
        await alpha.AcceptAsync(beta);
        await beta.AcceptAsync(alpha);
        await alpha.StartAsync();
        await beta.StartAsync();
        var step = 0;

        async Task Step(Installation from, Installation to, CosignStage stage, Func<OneSite, string, Task> act)
        {
            var line = from == alpha ? toBeta : toAlpha;
            var cut = fault is null ? (step % 2 == 0 ? Fault.CutBefore : Fault.CutAfter) : Enum.Parse<Fault>(fault);
            var sender = killed ?? step / 2 % 2 == 0;
            step++;
            var left = 1;
            line.Next = () => Interlocked.Decrement(ref left) == 0 ? cut : Fault.None;
            await from.DoAsync(act);
            await Until.TrueAsync(() => Task.FromResult(Volatile.Read(ref left) <= 0), Patience, "Nothing was sent.");
            await (sender ? from : to).KillAsync();
            line.Next = () => Fault.None;
            await (sender ? from : to).StartAsync();
            await Until.TrueAsync(async () => await alpha.StageAsync() == stage && await beta.StageAsync() == stage && !await alpha.WaitsAsync() && !await beta.WaitsAsync(), Patience,
                $"{stage}: {await alpha.StageAsync()} and {await beta.StageAsync()}");
        }

        await Step(alpha, beta, CosignStage.Proposed, async (site, _) => await site.OfferAsync(await site.DraftAsync(("noticeMonths", "3"))));
        await Step(beta, alpha, CosignStage.Countered, async (site, slug) =>
        {
            await site.WriteAsync(slug, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
            await site.OfferAsync(slug);
        });
        await Step(alpha, beta, CosignStage.ApprovedByOne, (site, slug) => site.ApproveAsync(slug));
        await Step(beta, alpha, CosignStage.Approved, (site, slug) => site.ApproveAsync(slug));
        await Step(beta, alpha, CosignStage.SignedByOne, (site, slug) => site.SignAsync(slug));
        await Step(alpha, beta, CosignStage.InForce, (site, slug) => site.SignAsync(slug));
        var lastDay = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusMonths(4);
        await Step(alpha, beta, CosignStage.Terminating, (site, slug) => site.ActedAsync(slug, "Notice", ("lastDay", NodaTime.Text.LocalDatePattern.Iso.Format(lastDay)), ("why", "We part.")));
        Assert.Equal(await alpha.KeptAsync(), await beta.KeptAsync());
        Assert.Equal((2, 7), ((await alpha.KeptAsync()).Signatures, (await alpha.KeptAsync()).Messages));
    }

    /// <summary>A process that comes and goes, over a database that stays.</summary>
    private sealed class Installation(DatabaseAddress database, string slug, Line line, string token, Guid own, Guid other, PublicKey key) : IAsyncDisposable
    {
        private Node? node;

        public static async Task<Installation> PrepareAsync(DatabaseKind kind, string slug, Line line)
        {
            var database = await SampleTemplate.EmptyAsync(kind);
            await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None, services => services.AddSharedKeys());
            var (db, now, token) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), Secret.New());
            var all = new[] { "alpha", "beta" }.ToDictionary(s => s, s => new Organization { Slug = s, Name = char.ToUpperInvariant(s[0]) + s[1..] + " University", SortName = s, CountryCode = "TH" });
            var person = Person.With($"{slug}@example.org", "Rep " + slug, "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
            db.AddRange(all.Values);
            db.AddRange(person, BrowserSessions.New(person.Id, token, now, "test"), new Grant { PersonId = person.Id, Role = Role.Representative, OrganizationId = all[slug].Id, Since = now.InUtc().Date });
            await db.SaveChangesAsync();
            using var key = await scope.Get<SiteKeys>().CurrentAsync(default);
            return new(database, slug, line, token, all[slug].Id, all.Single(a => a.Key != slug).Value.Id, key.Public);
        }

        /// <summary>As if the codes had been compared.</summary>
        public Task<int> AcceptAsync(Installation another) => WithAsync(async (db, now) =>
        {
            var partner = new Partner
            {
                OfficeId = own, OrganizationId = other, Address = another.Root, Identifier = another.Identifier, Name = another.Slug, OwnAddress = Root, OwnIdentifier = Identifier, State = PartnerState.Accepted, FoundAt = now, AcceptedAt = now, KeysAskedAt = now,
            };
            db.AddRange(partner, PartnerKeysKnown.Of(partner, another.Key, now), new KeyComparison { PartnerId = partner.Id, OfficeId = own, OwnKid = key.Kid, TheirKid = another.Key.Kid, At = now });
            return await db.SaveChangesAsync();
        });

        public async Task StartAsync()
        {
            // What a killed process had begun is taken up when its lease ends: here it has.
            await WithAsync((db, now) => db.CosignMessages.Where(m => m.IsOurs && m.ReceiptAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.Due, now)));
            node = await Node.StartAsync(database, ("Serai__Address", Root), ("Serai__Outgoing__Allowed", "127.0.0.1"), ("Serai__Chromium", "off"));
            line.Target = node.Address;
        }

        public async Task KillAsync()
        {
            await node!.KillAsync();
            await node.DisposeAsync();
        }

        /// <summary>Somebody does something with the agreement that is talked about.</summary>
        public async Task DoAsync(Func<OneSite, string, Task> act)
        {
            using var visitor = new Visitor(node!.Address);
            visitor.Keep(SessionCookie.Plain, token);
            var agreement = await WithAsync(async (db, _) => await db.CosignedAgreements.AsNoTracking().FirstOrDefaultAsync() is { } cosigned ? (await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == (cosigned.OpenId ?? cosigned.HoldingId))).Slug : "");
            await act(new(null, visitor, slug, slug == "alpha" ? "beta" : "alpha"), agreement);
        }

        public Task<CosignStage?> StageAsync() => WithAsync((db, _) => db.CosignedAgreements.Select(c => (CosignStage?)c.Stage).FirstOrDefaultAsync());

        public Task<bool> WaitsAsync() => WithAsync((db, _) => db.CosignMessages.AnyAsync(m => m.IsOurs && m.ReceiptAt == null));

        public Task<(string Digests, string? InForce, int Signatures, int Messages)> KeptAsync() => WithAsync(async (db, _) =>
        {
            var digests = await db.CosignMessages.OrderBy(m => m.Clock).Select(m => m.Digest).ToListAsync();
            return (string.Join(' ', digests), (await db.CosignedAgreements.SingleAsync()).InForce, await db.AgreementSignatures.CountAsync(), digests.Count);
        });

        private string Root => line.Root;
        private string Identifier => "urn:uuid:" + own;
        private string Slug => slug;
        private PublicKey Key => key;

        private async Task<T> WithAsync<T>(Func<SeraiDb, Instant, Task<T>> work)
        {
            await using var scope = await CommandScope.OpenExistingAsync(database, CancellationToken.None);
            return await work(scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        }

        public async ValueTask DisposeAsync()
        {
            if (node is not null)
                await node.DisposeAsync();
        }
    }
}
