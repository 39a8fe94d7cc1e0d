using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements;

public sealed class AgreementTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_office_enters_an_agreement_and_its_page_tells_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(
            ("stage", "in-force"), ("parties", $"{Home}; Faculty of Medicine\n{Partner}"), ("signed", "2019-08"), ("since", "2019-08"), ("until", "2029-08-31"), ("renewal", "automatic"), ("renewalYears", "5"), ("noticeMonths", "12"),
            ("fields", "09"), ("themes", "integrative medicine\nneuroscience"), ("reference", "OAL/2019/14"), ("inCharge", editor.PersonId.ToString("N")));
        // The sample has the first.
        Assert.Equal("2026-0002", slug);
        var page = Plain.Of(await editor.GetAsync($"/agreements/{slug}"));
        foreach (var words in (string[])["Chinese University of Hong Kong and Ningxia Medical University", "In force, dormant", "Memorandum of understanding · signed August 2019", "until 31 August 2029", "Faculty of Medicine", "Health and welfare", "integrative medicine", "by itself by 5 years", "12 months before the end", "OAL/2019/14", "Ada Lovelace", "Nothing is recorded that came of it."])
            Assert.Contains(words, page);
        var list = Plain.Of(await editor.GetAsync("/agreements?q=ningxia+neuro&stage=in-force"));
        Assert.Contains("Chinese University of Hong Kong and Ningxia Medical University", list);
        Assert.Contains("No agreement matches.", Plain.Of(await editor.GetAsync("/agreements?q=ningxia+astronomy")));
        // One that was renewed by itself before it was entered holds still.
        var old = await editor.EnterAsync(("stage", "in-force"), ("until", "2018-12-31"), ("renewal", "automatic"), ("renewalYears", "5"), ("title", "An old one"));
        Assert.Contains("until 31 December 2028", Plain.Of(await editor.GetAsync($"/agreements/{old}")));
        Assert.Equal("2026-0004", await editor.EnterAsync(("title", "Letter of intent on nursing")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_see_it_is_told_that_there_is_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var partner = await site.SignedInAsync(Role.Viewer, Partner);
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        using var nobody = site.Nobody();
        var slug = await editor.EnterAsync(("stage", "drafting"), ("title", "A plan of ours"), ("confidentiality", "listed"));
        var page = $"/agreements/{slug}";
        async Task SeesAsync(bool own, bool party, bool everybody)
        {
            foreach (var (visitor, sees) in ((Visitor, bool)[])[(editor, own), (partner, party), (stranger, everybody), (nobody, everybody)])
            {
                await visitor.GetAsync(page, sees ? HttpStatusCode.OK : HttpStatusCode.NotFound);
                Assert.Equal(sees, (await visitor.GetAsync("/agreements")).Contains("A plan of ours", StringComparison.Ordinal));
            }
        }
        await SeesAsync(true, false, false);
        await editor.MovedAsync(slug, "internal-review");
        await SeesAsync(true, false, false);
        await editor.MovedAsync(slug, "negotiation");
        await SeesAsync(true, true, false);
        // What is signed by all is entered as such.
        var signed = await editor.EnterAsync(("stage", "in-force"), ("title", "Signed and listed"), ("confidentiality", "listed"));
        var text = Plain.Of(await nobody.GetAsync($"/agreements/{signed}"));
        Assert.Contains("In force", text);
        foreach (var hidden in (string[])["Next step", "Signatories", "Obligations", "Documents", "Kept by", "Who sees to it"])
            Assert.DoesNotContain(hidden, text);
        // Only the keeper's office works at it; the history tells nobody else.
        foreach (var visitor in (Visitor[])[partner, stranger])
            foreach (var address in (string[])[page + "/edit", page + "/signatories/new", page + "/files/new", $"/agreements/new/{Home}"])
                await visitor.GetAsync(address, HttpStatusCode.NotFound);
        foreach (var address in (string[])["/changes", "/changes.atom", "/changes/edits.csv"])
            Assert.DoesNotContain("A plan of ours", await stranger.GetAsync(address), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_is_refused_in_words_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        (string Words, (string, string)[] Values)[] wrong =
        [
            ("It would end", [("since", "2024"), ("until", "2023-05")]),
            ("An agreement has two parties at least", [("parties", Home)]),
            ("Say by how many years", [("renewal", "automatic"), ("until", "2029")]),
            ("has no last day is not renewed", [("renewal", "by-exchange")]),
            ("is no alliance", [("alliance", Partner)]),
            ("A sub-agreement is part of another one", [("kind", "sub-agreement")]),
            ("no field of ISCED-F 2013", [("fields", "9z")]),
            ("There is no agreement", [("parent", "1999-0001")]),
            ("whole number", [("renewal", "automatic"), ("until", "2029"), ("renewalYears", "1,5")]),
        ];
        foreach (var (words, values) in wrong)
        {
            (string, string)[] usual = [("kind", "research"), ("stage", "idea"), ("parties", $"{Home}\n{Partner}"), ("renewal", "none"), ("confidentiality", "parties")];
            using var response = await editor.FillAsync($"/agreements/new/{Home}", [.. usual.Where(u => values.All(v => v.Item1 != u.Item1)), .. values]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Contains(words, Plain.Of(await response.Content.ReadAsStringAsync()));
        }
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<Agreement>().CountAsync(a => a.Kind == "research")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_moved_by_steps_that_are_defined_and_needs_what_they_need(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync();
        await editor.RefusedAsync(slug, "approved", "no step leads there");
        await editor.MovedAsync(slug, "drafting", on: "2026-05");
        await editor.MovedAsync(slug, "internal-review");
        await editor.RefusedAsync(slug, "drafting", "needs a reason");
        await editor.RefusedAsync(slug, "negotiation", "lies in the future", on: "2031");
        await editor.MovedAsync(slug, "drafting", why: "The dean wants a clause on fees.");
        var page = Plain.Of(await editor.GetAsync($"/agreements/{slug}"));
        Assert.Contains("The dean wants a clause on fees.", page);
        Assert.Contains("May 2026 Drafting Ada Lovelace", page);
        // Of two who look at the same step the second is told.
        var form = await editor.FormAsync($"/agreements/{slug}", "to");
        await editor.MovedAsync(slug, "withdrawn", why: "No money.");
        form["to"] = "internal-review";
        using var late = await editor.SendAsync(form);
        Assert.Contains("Somebody else moved the agreement meanwhile", Plain.Of(await late.Content.ReadAsStringAsync()));
        // A step can be taken back like any other.
        var step = await editor.MovedAsync(slug, "drafting");
        await editor.FillAndGoAsync("/changes/steps/" + step.Split("saved=")[1], ("reason", "too early"));
        Assert.Contains("Withdrawn", Plain.Of(await editor.GetAsync($"/agreements/{slug}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_belongs_to_it_is_kept_with_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "in-force"));
        var page = $"/agreements/{slug}";
        var party = await site.WithAsync<SeraiDb, Guid>(db => db.Set<Agreement>().Where(a => a.Slug == slug).SelectMany(a => a.Parties).OrderBy(p => p.Ordinal).Select(p => p.Id).LastAsync());
        await editor.FillAndGoAsync(page + "/signatories/new", ("party", party.ToString("N")), ("name", "李娜"), ("post", "President"));
        await editor.FillAndGoAsync(page + "/contacts/new", ("party", party.ToString("N")), ("name", "Wu Wei"), ("email", "wu@example.org"));
        await editor.FillAndGoAsync(page + "/obligations/new", ("what", "Ten places in the summer programme"), ("owedBy", party.ToString("N")), ("due", "2026-06-30"));
        using var future = await editor.FillAsync(page + "/obligations/new", ("what", "x"), ("met", "2031-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.StatusCode);
        await editor.UploadAsync(page + "/files/new", "%PDF-1.7 the scan"u8.ToArray(), "scan.pdf", "The signed paper");
        var text = Plain.Of(await editor.GetAsync(page));
        foreach (var words in (string[])["李娜, President", "Wu Wei", "wu@example.org", "Ten places in the summer programme Ningxia Medical University 30 June 2026 late", "The signed paper"])
            Assert.Contains(words, text);
        var link = Office.OfficeDesk.Link(await editor.GetAsync(page), "/content");
        Assert.Equal("%PDF-1.7 the scan", await editor.GetAsync(link));
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        await stranger.GetAsync(link, HttpStatusCode.NotFound);
        // A party with a signatory is no party less.
        using var fewer = await editor.FillAsync(page + "/edit", ("parties", $"{Home}\nuasr"));
        Assert.Contains("is named as", Plain.Of(await fewer.Content.ReadAsStringAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_merger_it_is_the_heirs(DatabaseKind kind)
    {
        await using var site = await Organizations.SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"]);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var office = await site.SignedInAsync(Role.Editor, "alpha-u");
        var to = await office.FillAndGoAsync("/agreements/new/alpha-u", ("kind", "research"), ("stage", "in-force"), ("parties", "alpha-u\nbeta"), ("renewal", "none"), ("confidentiality", "parties"));
        var merge = await Form.OpenAsync(administrator.Client, "/organizations/alpha-u/merge?into=alpha");
        merge["note"] = "their own page";
        await merge.SavedAsync();
        using var heirs = await site.SignedInAsync(Role.Editor, "alpha");
        var page = Plain.Of(await heirs.GetAsync(to.Split('?')[0]));
        Assert.Contains("Alpha University and Beta Academy", page);
        Assert.Contains("Edit the terms", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_of_three_asks_no_more_than_a_list_of_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        async Task<int> CountAsync()
        {
            await editor.GetAsync("/agreements");
            using var count = StatementCount.From(site);
            await editor.GetAsync("/agreements");
            return count.Value;
        }
        await editor.EnterAsync();
        var one = await CountAsync();
        await editor.EnterAsync(("parties", $"{Home}\nuasr"));
        await editor.EnterAsync(("parties", $"{Home}\n{Partner}\nuasr"));
        Assert.Equal(one, await CountAsync());
    }
}
