using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Succeeding;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;
using Serai.Tests.Features.Agreements.Wording;

namespace Serai.Tests.Features.Cosigning;

/// <summary>
/// Whatever the people of two offices do, and whatever the line between them does to what they say, both end in the same state: nothing that
/// was signed is lost, nobody has signed twice, and the proof is sound. SERAI_TEST_LONG=1 walks 10,000 histories.
/// </summary>
[Trait("Speed", "slow")]
public sealed class HistoriesTests
{
    private const int LeadsOn = -1, Forward = -2, Seed = 20261127, Acts = 20;

    private static readonly int Histories = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 10_000 : 500;

    [Fact]
    public async Task Both_end_alike_whatever_they_do_and_whatever_the_line_does()
    {
        var chance = new Random(Seed);
        await using var toAlpha = await Line.StartAsync();
        await using var toBeta = await Line.StartAsync();
        await using var sites = await TwoSites.StartAsync(toAlpha, toBeta, ("Serai:Cosigning:OpenProposals", "1000000"), ("Serai:Cosigning:MessagesPerHour", "1000000"));
        // One clock is ten minutes ahead.
        sites.Alpha.Site.Clock.Advance(Duration.FromMinutes(10));
        var ends = new Dictionary<CosignStage, int>();
        for (var history = 0; history < Histories; history++)
        {
            var family = await sites.Alpha.DraftIdAsync(history);
            var (one, other) = (new Person(sites.Alpha), new Person(sites.Beta));
            toAlpha.Next = toBeta.Next = () => (Fault)(chance.Next(3) == 0 ? chance.Next(5) : 0);
            var done = new List<string>();
            for (var act = 0; act < Acts; act++)
            {
                // Mostly what leads on, else anything.
                var (person, what) = (chance.Next(2) == 0 ? one : other, chance.Next(5) < 3 ? LeadsOn : chance.Next(100));
                done.Add($"{person.Site.Office}: {await person.DoAsync(what, sites, family, act)}");
                if (chance.Next(3) > 0)
                    await PushAsync(sites);
            }
            toAlpha.Next = toBeta.Next = () => Fault.None;
            await toAlpha.DeliverHeldAsync();
            await toBeta.DeliverHeldAsync();
            await sites.ExchangeAsync();
            var stage = await AssertAlikeAsync(sites, family, string.Create(CultureInfo.InvariantCulture, $"History {history} of seed {Seed}: {string.Join("; ", done)}"));
            ends[stage] = ends.GetValueOrDefault(stage) + 1;
        }
        // The walks lead somewhere: some end signed, and some do not.
        Assert.True(ends.GetValueOrDefault(CosignStage.InForce) + ends.GetValueOrDefault(CosignStage.Amending) + ends.GetValueOrDefault(CosignStage.Terminating) > Histories / 20, string.Join(", ", ends));
        Assert.True(ends.Count > 3, string.Join(", ", ends));
    }

    private static async Task PushAsync(TwoSites sites)
    {
        foreach (var site in sites.Both)
        {
            site.Site.Clock.Advance(Duration.FromSeconds(20));
            await site.PushAsync();
        }
    }

    private static async Task<CosignStage> AssertAlikeAsync(TwoSites sites, Guid family, string history)
    {
        var id = await sites.Alpha.Site.WithAsync<SeraiDb, Guid?>(db => db.CosignedAgreements.Where(c => c.FamilyId == family).Select(c => (Guid?)c.Id).FirstOrDefaultAsync());
        if (id is not { } known)
            return CosignStage.Draft;
        var (one, other) = (await StateAsync(sites.Alpha, known), await StateAsync(sites.Beta, known));
        Assert.True(one.Shared == other.Shared, $"{one.Shared} is not {other.Shared}. {history}");
        Assert.True(one.Local.Count == 0 && other.Local.Count == 0, string.Join(", ", one.Local.Concat(other.Local)) + history);
        if (one.Shared.InForce is not null && history.Contains("tamper", StringComparison.Ordinal))
            await AssertBothShowAsync(sites, known, history);
        return one.Shared.Stage;
    }

    private static Task<((CosignStage Stage, string? Table, string? InForce, LocalDate? LastDay, int Messages, int Signatures, string? Canonical) Shared, List<string> Local)> StateAsync(OneSite site, Guid id) =>
        site.Site.WithAsync<IServiceProvider, ((CosignStage, string?, string?, LocalDate?, int, int, string?), List<string>)>(async services =>
        {
            var db = services.GetRequiredService<SeraiDb>();
            var cosigned = await db.CosignedAgreements.AsNoTracking().SingleAsync(c => c.Id == id);
            var talk = await services.GetRequiredService<TalkQueries>().OfAsync(cosigned, default);
            var wrong = new List<string>();
            // What stands in the row follows from the messages.
            if ((cosigned.Table, cosigned.InForce, cosigned.LastDay, cosigned.Stage) != (talk.Now.Table?.Document, talk.Now.InForce?.Document, talk.Now.LastDay, talk.Now.StageOn(site.Site.Clock.GetCurrentInstant().InUtc().Date)))
                wrong.Add($"{site.Office}: the row is not what the messages say");
            wrong.AddRange(VerifyBundle.Of(await services.GetRequiredService<MakeBundle>().OfAsync(talk, default)).Problems.Select(p => $"{site.Office}: {p}"));
            var (signatures, canonical) = (0, (string?)null);
            if (cosigned.InForce is { } digest)
            {
                var versions = await db.AgreementVersions.AsNoTracking().Where(v => v.Digest == digest && v.AgreementId == cosigned.HoldingId).ToListAsync();
                var given = await db.StandingSignatures.Where(s => s.AgreementId == cosigned.HoldingId).ToListAsync();
                if (given.Count != 2 || given.Select(s => s.OrganizationId).Distinct().Count() != 2 || given.Any(s => s.Digest != digest))
                    wrong.Add($"{site.Office}: {given.Count} signatures");
                var stage = (await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == cosigned.HoldingId)).Stage;
                if (stage is not (AgreementStage.InForce or AgreementStage.Expiring))
                    wrong.Add($"{site.Office}: signed by both, and {stage}");
                (signatures, canonical) = (given.Count, versions.First(v => given.Any(s => s.VersionId == v.Id)).Canonical);
            }
            return ((cosigned.Stage, cosigned.Table, cosigned.InForce, cosigned.LastDay, talk.Messages.Count, signatures, canonical), wrong);
        });

    // Both registers are laid beside what was signed, and both show the same of each.
    private static async Task AssertBothShowAsync(TwoSites sites, Guid id, string history)
    {
        foreach (var site in sites.Both)
        {
            Assert.Null(await site.Site.WithAsync<CompareCopies, string?>(compare => compare.RunAsync(id, asks: false, default)));
            foreach (var clock in sites.Both)
                clock.Site.Clock.Advance(Duration.FromSeconds(1));
        }
        var (one, other) = (await ShownAsync(sites.Alpha, id), await ShownAsync(sites.Beta, id));
        Assert.True(one.Own == other.Theirs && one.Theirs == other.Own, $"{one} is not {other}. {history}");
        Assert.True(one.Differ == other.Differ && one.Differ == (one.Own.Length + one.Theirs.Length > 0), $"{one} {other} {history}");
    }

    private static Task<(string Own, string Theirs, bool Differ)> ShownAsync(OneSite site, Guid id) => site.Site.WithAsync<IServiceProvider, (string, string, bool)>(async services =>
    {
        var (talks, cosigned) = (services.GetRequiredService<TalkQueries>(), await services.GetRequiredService<SeraiDb>().CosignedAgreements.AsNoTracking().SingleAsync(c => c.Id == id));
        var talk = await talks.OfAsync(cosigned, default);
        var signed = await talks.DocumentAsync(talk, talk.Now.InForce!, default);
        var theirs = CopyForm.Read(Jws.Read(cosigned.TheirCopy!, MessageForm.MostBytes)!.Payload)!.Document;
        string Fields(AgreementContent? copy) => string.Join(", ", ContentDifference.Of(copy!, signed));
        return (Fields(await services.GetRequiredService<CompareCopies>().OwnAsync(talk, default)), Fields(theirs), cosigned.CopiesDiffer);
    });

    /// <summary>Somebody at one of the two offices, who does what comes to mind with the agreement that is talked about.</summary>
    private sealed class Person(OneSite site)
    {
        public OneSite Site => site;

        public async Task<string> DoAsync(int what, TwoSites sites, Guid family, int act)
        {
            return await site.Site.WithAsync<IServiceProvider, string>(async services =>
            {
                var db = services.GetRequiredService<SeraiDb>();
                var cosignedId = await sites.Alpha.Site.WithAsync<SeraiDb, Guid?>(a => a.CosignedAgreements.Where(c => c.FamilyId == family).Select(c => (Guid?)c.Id).FirstOrDefaultAsync());
                var cosigned = await db.CosignedAgreements.AsNoTracking().FirstOrDefaultAsync(c => c.Id == cosignedId);
                var local = site == sites.Alpha ? family : cosigned?.FamilyId;
                if (local is null || await db.Agreements.AsNoTracking().Where(a => a.FamilyId == local).OrderByDescending(a => a.Slug.Length).ThenByDescending(a => a.Slug).FirstOrDefaultAsync() is not { } agreement)
                    return "nothing there";
                var partner = await db.Partners.AsNoTracking().SingleAsync();
                var context = new DefaultHttpContext { RequestServices = services };
                context.Actor = new(site.Visitor.PersonId, "Somebody", [new(Role.Representative, partner.OfficeId)]);
                context.Request.Scheme = "http";
                context.Request.Host = new("127.0.0.1");
                if (what == LeadsOn)
                    what = agreement.Stage switch
                    {
                        AgreementStage.Approved or AgreementStage.PartlySigned => 60,
                        AgreementStage.InForce => 95,
                        AgreementStage.Idea or AgreementStage.Drafting or AgreementStage.InternalReview => Forward,
                        _ => cosigned?.Table is null || cosigned.OpenId != agreement.Id ? 14 : 36,
                    };
                return await ActAsync(services, db, context, agreement, cosigned, partner.Id, partner.OfficeId, what, act);
            });
        }

        private static async Task<string> ActAsync(IServiceProvider services, SeraiDb db, HttpContext context, Agreement agreement, CosignedAgreement? cosigned, Guid partner, Guid office, int what, int act)
        {
            var (id, say, move) = (agreement.Id, services.GetRequiredService<SayToPartner>(), services.GetRequiredService<MoveAgreement>());
            string Said(string name, bool done, Serai.Platform.Editing.FieldProblem? problem) => $"{name} {(done ? "done" : problem?.Code)}";
            var newest = await db.NewestAsync(id, default);
            switch (what)
            {
                case Forward:
                    var forward = await move.RunAsync(context, id, agreement.Stage, agreement.Stage == AgreementStage.Drafting ? AgreementStage.InternalReview : AgreementStage.Negotiation, null, null, default);
                    return Said("forward", forward.Problem is null, forward.Problem);
                case < 14:
                    var text = Serai.Tests.Features.Agreements.Wording.Written.Text($"## Purpose\n\nTo share, act {act}, {Guid.NewGuid():N}.\n");
                    var written = await services.GetRequiredService<MakeVersion>().RunAsync(context, id, [new InLanguage("en", text)], newest?.Digest, null, default);
                    return Said("write", written.Problem is null, written.Problem);
                case < 30:
                    var offered = await say.OfferAsync(context, id, partner, cosigned?.Table, default);
                    return Said("offer", offered.Problem is null, offered.Problem);
                case < 36:
                    var taken = await say.TakeTheirsAsync(context, id, cosigned?.Table, default);
                    return Said("take", taken.Problem is null, taken.Problem);
                case < 60:
                    var approved = await move.RunAsync(context, id, agreement.Stage, AgreementStage.Approved, null, null, default);
                    return Said("approve", approved.Problem is null, approved.Problem);
                case < 82 when newest is not null:
                    var signed = await services.GetRequiredService<SignVersion>().RunAsync(context, id, new(office, newest.Digest, "Somebody", null, null), default);
                    return Said("sign", signed.Problem is null, signed.Problem);
                case < 86:
                    var back = await move.RunAsync(context, id, agreement.Stage, AgreementStage.Drafting, null, "Another clause.", default);
                    return Said("return", back.Problem is null, back.Problem);
                case < 88:
                    var withdrawn = await move.RunAsync(context, id, agreement.Stage, AgreementStage.Withdrawn, null, "Not now.", default);
                    return Said("withdraw", withdrawn.Problem is null, withdrawn.Problem);
                case 88 when cosigned?.HoldingId is { } holding:
                    // Past the program.
                    await db.Agreements.Where(a => a.Id == holding).ExecuteUpdateAsync(a => a.SetProperty(x => x.NoticeMonths, 7));
                    return "tamper done";
                case < 91:
                    var stepped = await say.StepBackAsync(context, id, "Not yet.", default);
                    return Said("step back", stepped.Problem is null, stepped.Problem);
                case < 96:
                    var succeeded = await services.GetRequiredService<SucceedAgreement>().RunAsync(context, id, Succession.Amendment, null, null, null, default);
                    return Said("amend", succeeded.Problem is null, succeeded.Problem);
                default:
                    var noticed = await say.NoticeAsync(context, id, TestSite.Today.PlusYears(1), "We part.", true, default);
                    return Said("notice", noticed.Problem is null, noticed.Problem);
            }
        }
    }
}
