using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Sending;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.SiteKeys;
using static Serai.Tests.Features.Cosigning.Attack;

namespace Serai.Tests.Features.Cosigning;

/// <summary>What somebody who means ill gets for it. Each attack is made at a site that runs, with the keys that the attacker would have.</summary>
public sealed class ThreatTests
{
    [Fact]
    public async Task A_partner_cannot_make_me_hold_what_I_did_not_sign()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        await beta.ApproveAsync(await beta.TheirSlugAsync());
        await sites.ExchangeAsync();
        var talk = await TalkAsync(beta);
        var table = talk.Now.Table!.Document;
        // Beta signs though Alpha has not approved; says that Alpha did; gives notice of nothing; speaks as Alpha.
        Assert.Equal((422, "NotApproved"), await SendAsync(beta, alpha, Next(talk, new Signature(table, "Ben", null, "2026-11-23"))));
        Assert.Equal((403, Answer.NotAPartner), await SendAsync(beta, alpha, Next(talk, new Approval(table)) with { From = talk.Theirs, To = talk.Own }));
        Assert.Equal((422, "NothingInForce"), await SendAsync(beta, alpha, Next(talk, new TerminationNotice(table, new(2027, 1, 1), null))));
        // For another party than it speaks for.
        var content = await DocumentAsync(beta, talk);
        var third = content with { Parties = new(content.Parties.Select(p => p with { Identifier = p.Identifier == talk.Own.Organization ? "https://ror.org/04bxef583" : p.Identifier })) };
        Assert.Equal((422, "Document.OtherParties"), await SendAsync(beta, alpha, Next(talk, new Offer(MessageType.Counter, third, table))));
        Assert.Equal(CosignStage.ApprovedByOne, (await alpha.CosignedAsync()).Stage);
        Assert.Equal(0, await alpha.Site.WithAsync<SeraiDb, int>(db => db.Set<Serai.Features.Agreements.AgreementSignature>().CountAsync()));
    }

    [Fact]
    public async Task A_replay_changes_nothing_and_gets_the_same_receipt()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var jws = await alpha.Site.WithAsync<SeraiDb, string>(db => db.CosignMessages.Select(m => m.Jws).SingleAsync());
        var receipts = new HashSet<string>();
        for (var n = 0; n < 10; n++)
            receipts.Add((await PostAsync(beta, jws)).Receipt!);
        Assert.Single(receipts);
        Assert.Equal(1, await beta.Site.WithAsync<SeraiDb, int>(db => db.CosignMessages.CountAsync()));
        // At another site, which is not the one it was said to.
        await using var other = await TwoSites.StartAsync();
        Assert.Equal((403, Answer.NotAPartner), Short(await PostAsync(other.Beta, jws)));
    }

    [Fact]
    public async Task Whoever_says_two_things_under_one_number_is_held_to_the_first()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        await alpha.OfferAsync(await alpha.DraftAsync());
        await sites.ExchangeAsync();
        var talk = await TalkAsync(beta);
        var first = Next(talk, new Approval(talk.Now.Table!.Document));
        Assert.Equal((200, null), await SendAsync(beta, alpha, first));
        Assert.Equal((422, Answer.AnotherSaidBefore), await SendAsync(beta, alpha, first with { Id = Guid.NewGuid() }));
        Assert.Equal(CosignStage.ApprovedByOne, (await alpha.CosignedAsync()).Stage);
    }

    [Fact]
    public async Task A_key_that_nobody_vouches_for_stops_everything_until_the_codes_are_compared()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        // Another who has Beta's address puts a key of his own there: Beta's own is gone, and the new one is not endorsed.
        await beta.Site.WithAsync<SeraiDb>(async db => await db.Set<SiteKey>().ExecuteDeleteAsync());
        (await beta.Site.WithAsync<SiteKeys, SigningKey>(k => k.CurrentAsync(default))).Dispose();
        foreach (var site in sites.Both)
            site.Site.Clock.Advance(Duration.FromMinutes(5));
        var there = await beta.TheirSlugAsync();
        await beta.ApproveAsync(there);
        await beta.PushAsync();
        Assert.Equal(CosignStage.Proposed, (await alpha.CosignedAsync()).Stage);
        var partner = await alpha.Site.WithAsync<SeraiDb, Partner>(db => db.Partners.SingleAsync());
        Assert.Equal(PartnerState.KeysChanged, partner.State);
        var page = $"/cosigning/partners/alpha/{partner.Id:N}";
        Assert.Contains("Call the other office", Plain.Of(await alpha.Visitor.GetAsync(page)));
        // Found again, compared again, accepted again: it goes on where it stopped.
        await alpha.FindAsync(beta);
        await alpha.AcceptAsync(page);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.ApprovedByOne, await sites.StageAsync());
    }

    [Fact]
    public async Task A_key_that_the_one_before_vouches_for_is_taken_without_a_word_and_a_revoked_one_no_longer()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        await alpha.OfferAsync(await alpha.DraftAsync());
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        var stolen = await beta.Site.WithAsync<SiteKeys, SigningKey>(k => k.CurrentAsync(default));
        var now = beta.Site.Clock.GetCurrentInstant();
        await beta.Site.WithAsync<SiteKeys>(async k => await k.RotateAsync(new Doing(now, "test", "test", "rotate", "keys"), default));
        foreach (var site in sites.Both)
            site.Site.Clock.Advance(Duration.FromMinutes(5));
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.ApprovedByOne, await sites.StageAsync());
        Assert.Equal(2, await alpha.Site.WithAsync<SeraiDb, int>(db => db.PartnerKeys.CountAsync()));

        await beta.Site.WithAsync<SiteKeys>(async k => await k.RevokeAsync(stolen.Public.Kid, new Doing(now, "test", "test", "revoke", "keys") { Reason = "stolen" }, default));
        var partner = await alpha.Site.WithAsync<SeraiDb, Partner>(db => db.Partners.SingleAsync());
        await alpha.Site.WithAsync<PartnerKeysKnown>(async k => await k.RefreshAsync(partner.Id, default));
        var talk = await TalkAsync(beta);
        var forged = Next(talk, new StepBack(talk.Now.Table!.Document, null));
        Assert.Equal((403, Answer.RevokedKey), Short(await PostAsync(alpha, Jws.Sign(MessageForm.Of(forged), stolen, MessageForm.Type))));
        Assert.Equal(CosignStage.ApprovedByOne, (await alpha.CosignedAsync()).Stage);
        // What it signed before stays, and the proof says so.
        var bundle = await beta.Site.WithAsync<Serai.Features.Cosigning.Bundles.MakeBundle, Serai.Features.Cosigning.Bundles.Bundle>(m => m.OfAsync(talk, default));
        Assert.Empty(Serai.Features.Cosigning.Bundles.VerifyBundle.Of(bundle).Problems);
        stolen.Dispose();
    }

    [Fact]
    public async Task A_stolen_token_speaks_in_nobodys_name()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        // Of the representative of either office: the key of a site is in no token, and these pages are opened by none.
        using var own = await alpha.Site.ProgramAsync(alpha.Visitor.PersonId);
        using var theirs = await beta.Site.ProgramAsync(beta.Visitor.PersonId);
        var talk = await TalkAsync(beta);
        using (var strange = Serai.Tests.Platform.SiteKeys.Made.Key())
        {
            using var body = new StringContent(Jws.Sign(MessageForm.Of(Next(talk, new Approval(talk.Now.Table!.Document))), strange, MessageForm.Type), Encoding.ASCII, PushMessages.MediaType);
            using var answer = await own.Client.PostAsync(CosigningLinks.Messages, body);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        foreach (var (program, address) in new[] { (own, $"/cosigning/agreements/{slug}?handler=Offer"), (own, $"/cosigning/agreements/{slug}?handler=Notice"), (theirs, $"/cosigning/agreements/{await beta.TheirSlugAsync()}?handler=Offer"), (own, "/cosigning/partners/alpha/new"), (own, $"/agreements/{slug}/sign") })
        {
            using var answer = await program.Client.PostAsync(address, new FormUrlEncodedContent([new("why", "x"), new("lastDay", "2027-01-01"), new("sure", "true"), new("agree", "true")]));
            Assert.True((int)answer.StatusCode >= 300 && answer.Headers.Location?.ToString().StartsWith(CosigningLinks.All, StringComparison.Ordinal) != true, $"{address} answered {(int)answer.StatusCode}");
            using var page = await program.Client.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
        }
        foreach (var site in sites.Both)
            Assert.Equal(1, await site.Site.WithAsync<SeraiDb, int>(db => db.CosignMessages.CountAsync()));
    }

    [Fact]
    public async Task A_flood_of_proposals_is_held_back_and_the_rest_comes_when_there_is_room()
    {
        await using var sites = await TwoSites.StartAsync(settings: ("Serai:Cosigning:OpenProposals", "2"));
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        for (var n = 0; n < 3; n++)
            await alpha.OfferAsync(await alpha.DraftAsync(("title", $"Flood {n}")));
        await alpha.PushAsync();
        Assert.Equal(2, await beta.Site.WithAsync<SeraiDb, int>(db => db.CosignedAgreements.CountAsync()));
        Assert.Contains(Answer.TooManyProposals, Assert.Single(await alpha.TroublesAsync()));
        await beta.ApproveAsync(await beta.TheirSlugAsync());
        await sites.ExchangeAsync();
        Assert.Equal(3, await beta.Site.WithAsync<SeraiDb, int>(db => db.CosignedAgreements.CountAsync()));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(16, false)]
    public async Task A_clock_that_is_ten_minutes_off_is_no_matter(int minutes, bool taken)
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        alpha.Site.Clock.Advance(Duration.FromMinutes(minutes));
        await alpha.OfferAsync(await alpha.DraftAsync());
        await alpha.PushAsync();
        Assert.Equal(taken ? 1 : 0, await beta.Site.WithAsync<SeraiDb, int>(db => db.CosignedAgreements.CountAsync()));
        // Too far ahead it waits until that time has come.
        beta.Site.Clock.Advance(Duration.FromMinutes(minutes));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Proposed, await sites.StageAsync());
    }

    [Fact]
    public async Task What_is_no_message_or_too_long_or_too_deep_is_refused_before_it_is_understood()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        await alpha.OfferAsync(await alpha.DraftAsync());
        await sites.ExchangeAsync();
        using var key = await beta.Site.WithAsync<SiteKeys, SigningKey>(k => k.CurrentAsync(default));
        foreach (var text in (string[])["", "a.b.c", "{}", new('x', 5000), Jws.Sign(Encoding.UTF8.GetBytes("{}"), key, MessageForm.Type), Jws.Sign(Encoding.UTF8.GetBytes(new string('[', 20_000)), key, MessageForm.Type),
            Jws.Sign(Encoding.UTF8.GetBytes("""{"form":"serai-message/1","form":"x"}"""), key, MessageForm.Type)])
            Assert.Equal((400, Answer.NotAMessage), Short(await PostAsync(alpha, text)));
        Assert.Equal((413, Answer.TooLong), Short(await PostAsync(alpha, new string('a', MessageForm.MostBytes + 1))));
        // A good message in another order of members, or with one more.
        var talk = await TalkAsync(beta);
        var good = Encoding.UTF8.GetString(MessageForm.Of(Next(talk, new Approval(talk.Now.Table!.Document))));
        Assert.Equal((400, Answer.NotAMessage), Short(await PostAsync(alpha, Jws.Sign(Encoding.UTF8.GetBytes(good[..^1] + ",\"z\":1}"), key, MessageForm.Type))));
        // A receipt is no message, though it is signed by the same key.
        Assert.Equal((400, Answer.NotAMessage), Short(await PostAsync(alpha, Jws.Sign(Encoding.UTF8.GetBytes(good), key, ReceiptForm.Type))));
        Assert.Equal(1, await alpha.Site.WithAsync<SeraiDb, int>(db => db.CosignMessages.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_made_to_be_checked_for_ever_or_to_break_the_check_is_told_to_be_unsound()
    {
        await using var sites = await TwoSites.StartAsync();
        await sites.InForceAsync();
        var talk = await TalkAsync(sites.Alpha);
        var bundle = await sites.Alpha.Site.WithAsync<Serai.Features.Cosigning.Bundles.MakeBundle, Serai.Features.Cosigning.Bundles.Bundle>(m => m.OfAsync(talk, default));
        using var key = await sites.Alpha.Site.WithAsync<SiteKeys, SigningKey>(k => k.CurrentAsync(default));
        string Signed(Message message) => Jws.Sign(MessageForm.Of(message), key, MessageForm.Type);
        Message First(SiteEnd from, SiteEnd to, int seen, MessageBody body) => new()
        {
            Id = Guid.NewGuid(), Agreement = bundle.Agreement, From = from, To = to, Number = 1, Previous = null, Seen = seen, SeenDigest = null, Clock = 1, Time = talk.Messages[0].Time, Body = body,
        };
        var content = await DocumentAsync(sites.Alpha, talk.Now.InForce!, talk);
        Message[][] files =
        [
            // Each knows the other.
            [First(talk.Own, talk.Theirs, 1, new Offer(MessageType.Propose, content, null)), First(talk.Theirs, talk.Own, 1, new Offer(MessageType.Propose, content, null))],
            [First(talk.Own, talk.Theirs, -1, new Offer(MessageType.Propose, content, null))],
            // A digest that is too short to be shown, and months beyond any calendar.
            [First(talk.Own, talk.Theirs, 0, new Approval("x"))],
            [First(talk.Own, talk.Theirs, 0, new Offer(MessageType.Propose, content with { NoticeMonths = int.MaxValue }, null))],
        ];
        foreach (var file in files)
            Assert.False(Serai.Features.Cosigning.Bundles.VerifyBundle.Of(bundle with { Messages = [.. file.Select(m => new Serai.Features.Cosigning.Bundles.BundledMessage(Signed(m), null))] }).IsSound);
    }

    [Fact]
    public async Task An_address_that_leads_inside_is_not_asked()
    {
        await using var sites = await TwoSites.StartAsync(accepted: false, settings: ("Serai:Outgoing:Allowed", ""));
        using var answer = await sites.Alpha.Visitor.FillAsync("/cosigning/partners/alpha/new", ("address", $"https://127.0.0.1:{sites.Beta.Site.Address.Port}/cosigning/offices/beta"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("is not on the public internet", Plain.Of(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(0, await sites.Alpha.Site.WithAsync<SeraiDb, int>(db => db.Partners.CountAsync()));
    }

    [Fact]
    public async Task Before_the_codes_are_compared_nothing_is_taken_and_both_see_the_same_code()
    {
        await using var sites = await TwoSites.StartAsync(accepted: false);
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (one, other) = (await alpha.FindAsync(beta), await beta.FindAsync(alpha));
        var code = await alpha.CodeAsync(one);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$", code);
        Assert.Equal(code, await beta.CodeAsync(other));
        await alpha.AcceptAsync(one);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await alpha.PushAsync();
        Assert.Contains(Answer.NotAPartner, Assert.Single(await alpha.TroublesAsync()));
        await beta.AcceptAsync(other);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Proposed, await sites.StageAsync());
        // Ended by one: the other's word counts no more.
        var ending = await beta.Visitor.FormAsync(other, "handler=End");
        using (var asked = await beta.Visitor.SendAsync(ending))
            Assert.Contains("Say why", Plain.Of(await asked.Content.ReadAsStringAsync()));
        ending = await beta.Visitor.FormAsync(other, "handler=End");
        ending["why"] = "Its office has closed.";
        using (var end = await beta.Visitor.SendAsync(ending))
            Assert.Equal(HttpStatusCode.SeeOther, end.StatusCode);
        var talk = await TalkAsync(alpha);
        Assert.Equal((403, Answer.NotAPartner), await SendAsync(alpha, beta, Next(talk, new Approval(talk.Now.Table!.Document))));
    }
}
