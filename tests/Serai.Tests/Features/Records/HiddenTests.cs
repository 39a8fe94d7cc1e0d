using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Records;

/// <summary>Texts that no record and no reason takes, by form and by program: characters that nobody sees, halves of characters, too long ones.</summary>
public sealed class HiddenTests
{
    private const string Alpha = "/api/v1/records/organization/alpha", Edit = "/organizations/alpha/edit";

    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_character_that_nobody_sees_is_named_with_its_field(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var program = await site.ProgramAsync(editor.PersonId);
        foreach (var (sign, name) in ((string, string)[])[("\u202e", "U+202E"), ("\u2069", "U+2069"), ("\u0001", "U+0001"), ("\u009f", "U+009F"), ("\ufdd0", "U+FDD0"), ("\uffff", "U+FFFF"), ("\U0001fffe", "U+1FFFE"), ("\U0010ffff", "U+10FFFF")])
        {
            var form = await Form.OpenAsync(editor.Client, Edit);
            form["city"] = $"Bang{sign}kok";
            Assert.Contains($"City: It holds the character {name}", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
            var reply = await program.PatchAsync(Alpha, new { city = $"Bang{sign}kok" });
            Assert.Equal(["city Unprintable"], reply.Is(HttpStatusCode.UnprocessableEntity, "BadFields").Problems);
            Assert.Contains(name, reply.Body);
            reply = await program.PatchAsync(Alpha, new { city = "Krabi" }, $"their letter{sign}");
            Assert.Equal(["reason Unprintable"], reply.Is(HttpStatusCode.UnprocessableEntity, "BadFields").Problems);
            form = await Form.OpenAsync(editor.Client, Edit);
            (form["city"], form["note"]) = ("Krabi", $"their letter{sign}");
            Assert.Contains($"The reason holds the character {name}", (await form.AgainAsync(HttpStatusCode.UnprocessableEntity)).Text);
        }
        Assert.Equal("Bangkok", (await program.GetAsync(Alpha)).Field("city").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_sees_is_nothing_and_a_badly_encoded_reason_no_reason(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        foreach (var nothing in (string[])["\u200b", "\ufeff", "\u061c \u200b"])
            (await program.PatchAsync(Alpha, new { name = nothing })).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        await SmallWorld.NameAsync(site, "alpha", "Alfa", Serai.Names.NameKind.Alias);
        var id = await site.WithAsync<SeraiDb, long>(db => db.Set<Serai.Features.Organizations.OrganizationName>().Where(n => n.Text == "Alfa").Select(n => n.Id).SingleAsync());
        var address = $"/api/v1/records/organization-name/alpha/{id}";
        var tag = (await program.GetAsync(address)).Tag!;
        foreach (var reason in (string[])["%ZZ", "%ff", "%ed%a0%80"])
            (await program.SendAsync("DELETE", address, null, ("If-Match", tag), ("Serai-Reason", reason))).Is(HttpStatusCode.UnprocessableEntity, "BadFields");
        Assert.Equal("Alpha University", (await program.GetAsync(Alpha)).Field("name").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_text_that_is_too_long_only_the_beginning_stands_before_its_reason(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, Edit);
        // A sign of two halves is not cut in two.
        form["city"] = new string('z', 79) + "𠮷" + new string('z', 4_919);
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains($"City: “{new string('z', 79)}…” has 5000 characters; ", form.Text);
        Assert.Equal(5_000, form["city"].Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reason_is_kept_whole_or_the_form_comes_again_with_all_that_was_typed(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var (right, wrong) = (new string('y', 500), new string('x', 501));
        var form = await Form.OpenAsync(editor.Client, Edit);
        (form["city"], form["note"]) = ("Krabi", wrong);
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("The reason has 501 characters; 500 is the most", form.Text);
        Assert.Equal(("Krabi", wrong), (form["city"], form["note"]));
        form["note"] = right;
        await form.SavedAsync();
        Assert.Equal(right, await site.WithAsync((SeraiDb db) => db.Steps.Where(s => s.PersonId == editor.PersonId).Select(s => s.Reason).SingleAsync()));
        // A page that shows no form again says so by itself.
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var merge = await Form.OpenAsync(administrator.Client, "/organizations/alpha/merge?into=beta");
        merge["note"] = wrong;
        using var refused = await merge.SendAsync();
        Assert.Contains("The reason has 501 characters", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "merge")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Half_a_character_in_JSON_is_told_with_its_place(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var tag = (await program.GetAsync(Alpha)).Tag!;
        foreach (var (body, at) in ((string, string)[])
        [
            ("""{"fields":{"city":"a\ud800"}}""", "the text at /fields/city"), ("""{"fields":{"types":["education","\udc00"]}}""", "the text at /fields/types/1"),
            ("""{"fields":{"ci\ud800ty":"a"}}""", "the name of a member of /fields"), ("""{"\udc00":1}""", "the name of a member of the body"), ("""{"\udc00":1,"\udc00":2,"reason":""}""", "the name of a member of the body"),
            ("""{"reason":"\ud83d"}""", "the text at /reason"),
        ])
        {
            var reply = await program.SendAsync("PATCH", Alpha, body, ("If-Match", tag));
            Assert.Contains(at, reply.Is(HttpStatusCode.BadRequest, "BadJson").Json.GetProperty("detail").GetString());
        }
        // A whole one is taken.
        (await program.SendAsync("PATCH", Alpha, """{"fields":{"city":"\ud83d\ude00"}}""", ("If-Match", tag))).Is(HttpStatusCode.OK);
    }
}
