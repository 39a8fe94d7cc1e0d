using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Cosigning;

/// <summary>Two installations with a database of each kind, each with an office of its own, which have accepted each other.</summary>
internal sealed class TwoSites : IAsyncDisposable
{
    public const string Text = "## Purpose\n\nTo share and to learn.\n\n## Money\n\nEach pays its own.\n";

    private TwoSites(OneSite alpha, OneSite beta) => (Alpha, Beta) = (alpha, beta);

    public OneSite Alpha { get; }
    public OneSite Beta { get; }
    public IEnumerable<OneSite> Both => [Alpha, Beta];

    /// <summary>The two with a line between them that fails.</summary>
    public static async Task<TwoSites> StartAsync(Line toAlpha, Line toBeta, params (string Name, string Value)[] settings)
    {
        var sites = new TwoSites(
            await OneSite.StartAsync(DatabaseKind.Sqlite, "alpha", "beta", "Ann Alpha", [("Serai:Address", toAlpha.Root), .. settings], toAlpha), await OneSite.StartAsync(DatabaseKind.Postgres, "beta", "alpha", "Ben Beta", [("Serai:Address", toBeta.Root), .. settings], toBeta));
        await sites.AcceptAsync();
        return sites;
    }

    /// <param name="turned">SQLite is Beta's then, and PostgreSQL Alpha's.</param>
    public static async Task<TwoSites> StartAsync(bool accepted = true, bool turned = false, params (string Name, string Value)[] settings)
    {
        var sites = new TwoSites(
            await OneSite.StartAsync(turned ? DatabaseKind.Postgres : DatabaseKind.Sqlite, "alpha", "beta", "Ann Alpha", settings), await OneSite.StartAsync(turned ? DatabaseKind.Sqlite : DatabaseKind.Postgres, "beta", "alpha", "Ben Beta", settings));
        if (accepted)
            await sites.AcceptAsync();
        return sites;
    }

    public async Task AcceptAsync()
    {
        var one = await Alpha.FindAsync(Beta);
        var other = await Beta.FindAsync(Alpha);
        await Alpha.AcceptAsync(one);
        await Beta.AcceptAsync(other);
    }

    /// <summary>Sends what waits on both sides, until nothing does.</summary>
    public async Task ExchangeAsync()
    {
        for (var n = 0; n < 20; n++)
        {
            foreach (var site in Both)
                await site.PushAsync();
            if (!await Alpha.WaitsAsync() && !await Beta.WaitsAsync())
                return;
            foreach (var site in Both)
                site.Site.Clock.Advance(Duration.FromMinutes(31));
        }
        Assert.Fail("Messages were not taken: " + string.Join("; ", await Alpha.TroublesAsync()) + string.Join("; ", await Beta.TroublesAsync()));
    }

    /// <summary>From a draft at Alpha to what both have signed.</summary>
    /// <returns>The slugs there and at Beta.</returns>
    public async Task<(string Alpha, string Beta)> InForceAsync(params (string Field, string Value)[] values)
    {
        var slug = await Alpha.DraftAsync(values);
        await Alpha.OfferAsync(slug);
        await ExchangeAsync();
        var there = await Beta.TheirSlugAsync();
        await Alpha.ApproveAsync(slug);
        await Beta.ApproveAsync(there);
        await ExchangeAsync();
        await Alpha.SignAsync(slug);
        await ExchangeAsync();
        await Beta.SignAsync(there);
        await ExchangeAsync();
        return (slug, there);
    }

    /// <summary>Where the agreement stands, which both say alike.</summary>
    public async Task<CosignStage> StageAsync()
    {
        var (one, other) = (await Alpha.CosignedAsync(), await Beta.CosignedAsync());
        Assert.Equal((one.Id, one.Stage, one.Table, one.InForce, one.LastDay), (other.Id, other.Stage, other.Table, other.InForce, other.LastDay));
        return one.Stage;
    }

    public async ValueTask DisposeAsync()
    {
        await Alpha.DisposeAsync();
        await Beta.DisposeAsync();
    }
}

/// <summary>One of them: the site, and a representative of its office.</summary>
internal sealed class OneSite(TestSite? site, Visitor visitor, string office, string other) : IAsyncDisposable
{
    /// <summary>Under which the other knows it.</summary>
    public Uri Known { get; init; } = visitor.Site;

    /// <summary>Where it is in this process.</summary>
    public TestSite Site => site!;
    public Visitor Visitor => visitor;
    public string Office => office;
    public string Other => other;

    public static async Task<OneSite> StartAsync(DatabaseKind kind, string office, string other, string name, (string Name, string Value)[] settings, Line? line = null)
    {
        var site = await TestSite.StartAsync(await SampleTemplate.EmptyAsync(kind), [("Serai:Outgoing:Allowed", "127.0.0.1"), .. settings]);
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta University,education,CN,Ningxia"]);
        if (line is not null)
            line.Target = site.Address;
        return new(site, await site.SignedInAsync(Role.Representative, office, name), office, other) { Known = line is null ? site.Address : new(line.Root) };
    }

    /// <returns>The page of the partner.</returns>
    public async Task<string> FindAsync(OneSite another) => await visitor.FillAndGoAsync($"/cosigning/partners/{office}/new", ("address", new Uri(another.Known, $"/cosigning/offices/{another.Office}").AbsoluteUri));

    public async Task<string> CodeAsync(string page) => (await visitor.FormAsync(page, "speaksFor"))["code"];

    public async Task AcceptAsync(string page) => await visitor.FillAndGoAsync(page, ("speaksFor", other));

    public async Task<string> DraftAsync(params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual = [("kind", "memorandum-of-understanding"), ("stage", "drafting"), ("parties", $"{office}\n{other}"), ("renewal", "none"), ("confidentiality", "parties"), ("title", "To share and to learn"), ("until", "2030-08-31")];
        var to = await visitor.FillAndGoAsync($"/agreements/new/{office}", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
        var slug = to.Split('?')[0].Split('/')[^1];
        await WriteAsync(slug, TwoSites.Text);
        await ToNegotiationAsync(slug);
        return slug;
    }

    /// <summary>A draft of its own for a history.</summary>
    public async Task<Guid> DraftIdAsync(int number)
    {
        var slug = await DraftAsync(("title", $"History {number}"));
        return await Site.WithAsync<SeraiDb, Guid>(db => db.Agreements.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
    }

    public async Task ToNegotiationAsync(string slug)
    {
        await MoveAsync(slug, "internal-review");
        await MoveAsync(slug, "negotiation");
    }

    public Task<string> WriteAsync(string slug, string text) => visitor.FillAndGoAsync($"/agreements/{slug}/text/write", ("text-en", text));

    public async Task OfferAsync(string slug)
    {
        using var answer = await TryOfferAsync(slug);
        Assert.True((int)answer.StatusCode == 303, Plain.Of(await answer.Content.ReadAsStringAsync()));
    }

    public async Task<HttpResponseMessage> TryOfferAsync(string slug) => await visitor.SendAsync(await visitor.FormAsync($"/cosigning/agreements/{slug}", "handler=Offer"));

    public async Task<HttpResponseMessage> ActAsync(string slug, string handler, params (string Field, string Value)[] values)
    {
        // No two things are said in the same moment.
        site?.Clock.Advance(Duration.FromSeconds(1));
        var form = await visitor.FormAsync($"/cosigning/agreements/{slug}", "handler=" + handler);
        foreach (var (field, value) in values)
            form[field] = value;
        if (handler == "Notice" && values.All(v => v.Field != "sure"))
            form["sure"] = "true";
        return await visitor.SendAsync(form);
    }

    public async Task ActedAsync(string slug, string handler, params (string Field, string Value)[] values)
    {
        using var answer = await ActAsync(slug, handler, values);
        Assert.True((int)answer.StatusCode == 303, $"{handler}: {(int)answer.StatusCode} {Plain.Of(await answer.Content.ReadAsStringAsync())}");
    }

    public async Task MoveAsync(string slug, string to, string why = "")
    {
        using var answer = await visitor.FillAsync($"/agreements/{slug}?handler=Move", ("to", to), ("why", why), ("on", ""));
        Assert.True((int)answer.StatusCode == 303, $"{to}: {(int)answer.StatusCode} {Plain.Of(await answer.Content.ReadAsStringAsync())}");
    }

    /// <summary>From the negotiation on.</summary>
    public Task ApproveAsync(string slug) => MoveAsync(slug, "approved");

    public async Task SignAsync(string slug)
    {
        using var answer = await TrySignAsync(slug);
        Assert.True((int)answer.StatusCode == 303, $"{(int)answer.StatusCode} {Plain.Of(await answer.Content.ReadAsStringAsync())}");
    }

    public async Task<HttpResponseMessage> TrySignAsync(string slug)
    {
        var form = await visitor.FormAsync($"/agreements/{slug}/sign", "agree");
        form["agree"] = "true";
        return await visitor.SendAsync(form);
    }

    /// <summary>Sends what is due, and nothing else of what a site does in the background.</summary>
    public async Task PushAsync()
    {
        while (await Site.WithAsync<PushMessages, bool>(push => push.DoOneAsync(default)))
        {
        }
    }

    public Task<bool> WaitsAsync() => Site.WithAsync<SeraiDb, bool>(db => db.CosignMessages.AnyAsync(m => m.IsOurs && m.ReceiptAt == null));

    public Task<List<string>> TroublesAsync() => Site.WithAsync<SeraiDb, List<string>>(db => db.CosignMessages.Where(m => m.IsOurs && m.ReceiptAt == null).Select(m => m.Type + ": " + (m.Refused ?? m.Problem)).ToListAsync());

    public Task<CosignedAgreement> CosignedAsync() => Site.WithAsync<SeraiDb, CosignedAgreement>(db => db.CosignedAgreements.AsNoTracking().OrderBy(c => c.Id).LastAsync());

    /// <summary>Of the agreement that came from the other.</summary>
    public Task<string> TheirSlugAsync() => Site.WithAsync<SeraiDb, string>(async db =>
    {
        var cosigned = await db.CosignedAgreements.AsNoTracking().OrderBy(c => c.Id).LastAsync();
        return (await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == (cosigned.OpenId ?? cosigned.HoldingId))).Slug;
    });

    public Task<AgreementStage> LocalAsync(string slug) => Site.WithAsync<SeraiDb, AgreementStage>(async db => (await db.Agreements.AsNoTracking().SingleAsync(a => a.Slug == slug)).Stage);

    public Task<string> PageAsync(string slug) => visitor.GetAsync($"/cosigning/agreements/{slug}");

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await Site.DisposeAsync();
    }
}
