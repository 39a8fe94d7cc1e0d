using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Comments;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>What is said beside the clauses of a text.</summary>
public sealed class CommentTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_parties_read_what_is_meant_for_them_and_the_keeper_s_own_words_stay_its_own(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var viewer = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Viewer");
        using var partner = await site.SignedInAsync(Role.Viewer, LifeDesk.Party, "Partner");
        var slug = await site.AgreementAsync(InternalReview, clauses: 10);
        var (page, write) = ($"/agreements/{slug}", $"/agreements/{slug}/comments/new");
        await viewer.FillAndGoAsync(write, ("text", "They will never sign this."), ("clause", "10"));
        await partner.GetAsync(write, HttpStatusCode.NotFound);
        using (var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper))
            await editor.MovedAsync(slug, InternalReview, Negotiation);
        await viewer.FillAndGoAsync(write + "?clause=2", ("text", "Two years, or three?\nThree would be better."), ("internal", "false"));
        // A partner's choice of who reads it is none.
        await partner.FillAndGoAsync(write, ("clause", "2"), ("text", "Three is fine."), ("internal", "true"));
        var theirs = Plain.Of(await partner.GetAsync(page));
        Assert.Contains("Two years, or three?", theirs, StringComparison.Ordinal);
        Assert.Contains("Three is fine. Partner", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("They will never sign this.", theirs, StringComparison.Ordinal);
        var ours = Plain.Of(await viewer.GetAsync(page));
        Assert.Contains("They will never sign this.", ours, StringComparison.Ordinal);
        Assert.True(ours.IndexOf("On clause 2", StringComparison.Ordinal) < ours.IndexOf("On clause 10", StringComparison.Ordinal), ours);
        using var nobody = site.Nobody();
        await nobody.GetAsync(page, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_said_of_a_clause_stands_beside_it_in_the_text_and_one_goes_back_there(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper, "Editor");
        var slug = await site.AgreementAsync(Negotiation);
        var text = $"/agreements/{slug}/text";
        await editor.FillAndGoAsync(text + "/write", ("text-en", "# Memorandum\n\n## Aims\n\nThey work together.\n\n## Period\n\nFive years.\n"));
        var add = WebUtility.HtmlDecode(Beside(await editor.GetAsync(text), 2).Split("href=\"")[1].Split('"')[0]);
        var back = await editor.FillAndGoAsync(add, ("text", "Three would be better."));
        Assert.StartsWith(text + "?saved=", back, StringComparison.Ordinal);
        Assert.EndsWith("#clause-2", back, StringComparison.Ordinal);
        await editor.FillAndGoAsync($"/agreements/{slug}/comments/new", ("clause", "1.3"), ("text", "Which aims?"));
        await editor.FillAndGoAsync($"/agreements/{slug}/comments/new", ("clause", "Annex A"), ("text", "It is missing."));
        var page = await editor.GetAsync(text);
        Assert.Contains("Three would be better.", Beside(page, 2), StringComparison.Ordinal);
        Assert.DoesNotContain("Which aims?", Beside(page, 2), StringComparison.Ordinal);
        Assert.Contains("Which aims?", Beside(page, 1), StringComparison.Ordinal);
        var apart = page.Split("id=\"comments\"")[1];
        Assert.Contains("It is missing.", apart, StringComparison.Ordinal);
        Assert.DoesNotContain("Which aims?", apart, StringComparison.Ordinal);
        // Beside a version that was left behind nothing is said.
        await editor.FillAndGoAsync(text + "/write", ("text-en", "# Memorandum\n\n## Aims\n\nThey work together.\n\n## Period\n\nThree years.\n"));
        Assert.DoesNotContain("class=\"said", await editor.GetAsync(text + "?version=1"), StringComparison.Ordinal);
    }

    // What stands beside a clause, up to the next one.
    private static string Beside(string page, int clause) => page.Split($"id=\"clause-{clause}\"")[1].Split("<section")[0].Split("</article>")[0];

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_wrote_it_or_an_editor_settles_it_once(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper, "Editor");
        using var viewer = await site.SignedInAsync(Role.Viewer, LifeDesk.Keeper, "Viewer");
        using var partner = await site.SignedInAsync(Role.Steward, LifeDesk.Party, "Partner");
        var slug = await site.AgreementAsync(Negotiation, clauses: 3);
        var page = $"/agreements/{slug}";
        await partner.FillAndGoAsync(page + "/comments/new", ("clause", "3.10"), ("text", "Which law?"));
        await editor.FillAndGoAsync(page + "/comments/new", ("text", "Between ourselves."));
        var settle = Link(await partner.GetAsync(page));
        await viewer.GetAsync(settle, HttpStatusCode.NotFound);
        Assert.DoesNotContain("/settle", await viewer.GetAsync(page), StringComparison.Ordinal);
        var step = "/changes/steps/" + (await editor.FillAndGoAsync(settle)).Split("saved=")[1].Split('#')[0];
        Assert.Contains("settled 23 November 2026, Editor", Plain.Of(await partner.GetAsync(page)).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("/settle", await partner.GetAsync(page), StringComparison.Ordinal);
        await editor.FillAndGoAsync(step, ("reason", "not yet"));
        await partner.FillAndGoAsync(settle);
        // The keeper's own is none of the partner's, whoever guesses its address.
        await partner.GetAsync(Link(await editor.GetAsync(page)), HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_makes_no_comment_is_refused_with_what_was_typed_kept(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        var write = $"/agreements/{await site.AgreementAsync(Drafting)}/comments/new";
        foreach (var (clause, text) in ((string, string)[])[("2", " "), (new string('x', 81), "long"), ("2", new string('y', 4001)), ("2\u202e", "turned")])
        {
            using var refused = await editor.FillAsync(write, ("clause", clause), ("text", text));
            Assert.Contains("field-error", await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, text), StringComparison.Ordinal);
        }
        var signed = $"/agreements/{await site.AgreementAsync(InForce)}/comments/new";
        Assert.Contains("signed or no longer in the making", await editor.GetAsync(signed), StringComparison.Ordinal);
        using var late = await editor.Client.PostAsync(signed, new FormUrlEncodedContent([new("__RequestVerificationToken", await editor.TokenAsync(write)), new("text", "x")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_clause_that_is_not_there_nothing_is_said(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        var (three, none) = (await site.AgreementAsync(Drafting, clauses: 3), await site.AgreementAsync(Drafting, text: false));
        foreach (var (slug, clause, words) in ((string, string, string)[])
            [(three, "4", "no clause 4: its last one is 3"), (three, "0", "no clause 0"), (three, "99999999999", "no clause 99999999999"), (three, "4.1", "no clause 4.1"), (none, "1", "no clauses yet")])
        {
            var write = $"/agreements/{slug}/comments/new";
            using var refused = await editor.FillAsync(write, ("clause", clause), ("text", "Who pays?"));
            var page = await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, clause);
            Assert.Contains(words, Plain.Of(page));
            Assert.Contains("Who pays?", page, StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementComment>().CountAsync()));
        foreach (var clause in (string[])["3", "3.10", "Annex", ""])
            await editor.FillAndGoAsync($"/agreements/{three}/comments/new", ("clause", clause), ("text", "Who pays?"));
    }

    [Theory]
    [InlineData("2", "10"), InlineData("3.9", "3.10"), InlineData("2", "2.1"), InlineData("02", "3"), InlineData("a", "b"), InlineData(null, "1"), InlineData("Annex 2", "Annex 11")]
    public void Clauses_stand_in_the_order_of_the_text(string? before, string after)
    {
        Assert.True(NumbersInOrder.Instance.Compare(before, after) < 0);
        Assert.True(NumbersInOrder.Instance.Compare(after, before) > 0);
        Assert.Equal(0, NumbersInOrder.Instance.Compare(after, after));
    }

    private static string Link(string page) => System.Text.RegularExpressions.Regex.Match(page, "action=\"([^\"]*/settle)\"").Groups[1].Value;
}
