using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Rules;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Platform.Web.Api;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>What the tests of an agreement's life do again and again: two universities, and agreements that the first one keeps.</summary>
internal static class LifeDesk
{
    public const string Keeper = "alpha", Party = "beta", Memorandum = "memorandum-of-understanding";

    public static Task<TestSite> StartAsync(DatabaseKind kind) =>
        SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"]);

    /// <returns>Its slug.</returns>
    public static Task<string> AgreementAsync(this TestSite site, AgreementStage stage, string kind = Memorandum, bool text = true, int clauses = 0, Action<Agreement>? with = null) => site.WithAsync<SeraiDb, string>(async db =>
    {
        var ids = await db.Set<Serai.Features.Organizations.Organization>().ToDictionaryAsync(o => o.Slug, o => o.Id);
        var id = Guid.CreateVersion7();
        var slug = "2026-" + (await db.Agreements.CountAsync() + 1).ToString("0000", CultureInfo.InvariantCulture);
        var agreement = new Agreement
        {
            Id = id, Slug = slug, KeeperId = ids[Keeper], Kind = kind, Title = "Pact " + slug, SortName = "Pact " + slug, Folded = "pact", Stage = stage, Confidentiality = Confidentiality.Parties, FamilyId = id,
            EndsOn = stage switch { AgreementStage.Expiring => TestSite.Today.PlusMonths(1), AgreementStage.Expired => TestSite.Today.PlusMonths(-1), _ => null },
        };
        agreement.Parties.Add(new() { AgreementId = id, OrganizationId = ids[Keeper], Ordinal = 0 });
        agreement.Parties.Add(new() { AgreementId = id, OrganizationId = ids[Party], Ordinal = 1 });
        with?.Invoke(agreement);
        db.Add(agreement);
        await db.SaveChangesAsync();
        if (text)
        {
            InLanguage[] texts = clauses == 0 ? [] : [new("en", Wording.Written.Text(string.Concat(Enumerable.Range(1, clauses).Select(n => $"## Clause {n}\n\nSo it is.\n\n"))))];
            var says = await new ReadContent(db, []).OfAsync(agreement, texts, null, default);
            db.Add(new AgreementVersion { AgreementId = id, KeeperId = ids[Keeper], Number = 1, Canonical = System.Text.Encoding.UTF8.GetString(Serai.Features.Agreements.Content.CanonicalForm.Of(says)), Digest = says.Digest() });
            await db.SaveChangesAsync();
        }
        return slug;
    });

    public static Task RuleAsync(this TestSite site, AgreementStage stage, string kind, Action<AgreementRule> with, params (int Ordinal, Guid? Person, Role? Role)[] approvers) => site.WithAsync<SeraiDb>(async db =>
    {
        var office = (await db.Set<Serai.Features.Organizations.Organization>().SingleAsync(o => o.Slug == Keeper)).Id;
        var rule = new AgreementRule { OfficeId = office, Kind = kind, Stage = stage };
        with(rule);
        rule.Approvers.AddRange(approvers.Select(a => new AgreementApprover { RuleId = rule.Id, OfficeId = office, Ordinal = a.Ordinal, PersonId = a.Person, Role = a.Role }));
        db.Add(rule);
        await db.SaveChangesAsync();
    });

    public static Task<Agreement> ReadAsync(this TestSite site, string slug) => site.WithAsync<SeraiDb, Agreement>(db => db.Agreements.AsNoTracking().SingleAsync(a => a.Slug == slug));

    public static Task<List<AgreementApproval>> ApprovalsAsync(this TestSite site, string slug) =>
        site.WithAsync<SeraiDb, List<AgreementApproval>>(async db => await db.Set<AgreementApproval>().AsNoTracking().Where(a => db.Set<Agreement>().Any(g => g.Id == a.AgreementId && g.Slug == slug)).OrderBy(a => a.Round).ThenBy(a => a.Ordinal).ThenBy(a => a.Id).ToListAsync());

    /// <summary>A token that the visitor's forms carry, whatever page they are of.</summary>
    public static async Task<string> TokenAsync(this Visitor visitor, string page) => (await visitor.FormAsync(page))["__RequestVerificationToken"];

    public static Task<HttpResponseMessage> MoveAsync(this Visitor visitor, string token, string slug, AgreementStage from, AgreementStage to, string why = "because") => visitor.Client.PostAsync(
        $"/agreements/{slug}?handler=Move", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("from", ApiJson.Word(from)), new("to", ApiJson.Word(to)), new("why", why)]));

    /// <summary>Takes a step that may be taken.</summary>
    /// <returns>The step of the history.</returns>
    public static async Task<string> MovedAsync(this Visitor visitor, string slug, AgreementStage from, AgreementStage to, string why = "because")
    {
        using var answer = await visitor.MoveAsync(await visitor.TokenAsync($"/agreements/{slug}"), slug, from, to, why);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{from} to {to} answered {(int)answer.StatusCode}: {Plain.Of(await answer.Content.ReadAsStringAsync())}");
        return "/changes/steps/" + answer.Headers.Location!.OriginalString.Split("saved=")[1];
    }

    /// <summary>Takes a step that may not be taken.</summary>
    /// <returns>What the page says.</returns>
    public static async Task<string> RefusedAsync(this Visitor visitor, string slug, AgreementStage from, AgreementStage to, string why = "because")
    {
        using var answer = await visitor.MoveAsync(await visitor.TokenAsync($"/agreements/{slug}"), slug, from, to, why);
        return Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, slug));
    }

    public static async Task<HttpResponseMessage> DecideAsync(this Visitor visitor, string slug, AgreementApproval one, string decision, string words = "", string? shown = null)
    {
        var address = $"/agreements/{slug}/approvals/{one.Id:N}";
        shown ??= await visitor.ShownAsync(slug, one);
        return await visitor.Client.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", await visitor.TokenAsync($"/agreements/{slug}/comments/new")), new("decision", decision), new("shown", shown), new("words", words)]));
    }

    /// <summary>The version that an approval's page shows; empty where it shows none.</summary>
    public static async Task<string> ShownAsync(this Visitor visitor, string slug, AgreementApproval one)
    {
        using var page = await visitor.Client.GetAsync($"/agreements/{slug}/approvals/{one.Id:N}");
        return System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"shown\" value=\"([0-9]*)\"").Groups[1].Value;
    }

    public static async Task<string> DecidedAsync(this Visitor visitor, string slug, AgreementApproval one, string decision, string words = "")
    {
        using var answer = await visitor.DecideAsync(slug, one, decision, words);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{decision} answered {(int)answer.StatusCode}: {Plain.Of(await answer.Content.ReadAsStringAsync())}");
        return "/changes/steps/" + answer.Headers.Location!.OriginalString.Split("saved=")[1];
    }

    public static Task<List<(string Kind, Guid? Person, string Subject, string Text)>> MailsAsync(this TestSite site) =>
        site.WithAsync<SeraiDb, List<(string, Guid?, string, string)>>(async db => (await db.Outbox.OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => (m.Kind, m.PersonId, m.Subject!, m.Text!)));

    /// <summary>From now on the person holds no role anywhere.</summary>
    public static Task LeavesAsync(this TestSite site, Guid person) => site.WithAsync<SeraiDb>(async db =>
    {
        foreach (var grant in await db.Set<Serai.Features.People.Grants.Grant>().Where(g => g.PersonId == person).ToListAsync())
            grant.End(TestSite.Today, null, null);
        await db.SaveChangesAsync();
    });
}
