using Serai.Platform.Web.Api;

namespace Serai.Tests.Platform.Web.Api;

public sealed class ApiCursorTests
{
    private const string Question = "/api/v1/organizations?country=HK";

    [Fact]
    public void A_cursor_says_where_its_list_goes_on()
    {
        string[] key = ["香港中文大學 \"quoted\"", "slug-with-hyphens", ""];
        Assert.True(ApiCursor.TryRead(ApiCursor.Write(Question, key), Question, out var read));
        Assert.Equal(key, read);
    }

    [Fact]
    public void It_holds_for_no_other_question() =>
        Assert.False(ApiCursor.TryRead(ApiCursor.Write(Question, "a"), "/api/v1/organizations?country=CN", out _));

    [Fact]
    public void One_letter_changed_anywhere_is_found()
    {
        var cursor = ApiCursor.Write(Question, "alpha", "beta");
        for (var i = 0; i < cursor.Length; i++)
        {
            var other = cursor[i] == 'A' ? 'B' : 'A';
            Assert.False(ApiCursor.TryRead(cursor[..i] + other + cursor[(i + 1)..], Question, out _), $"letter {i}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../etc/passwd")]
    public void What_was_never_given_out_is_none(string text) => Assert.False(ApiCursor.TryRead(text, Question, out _));

    [Fact]
    public void A_very_long_text_is_none() => Assert.False(ApiCursor.TryRead(new string('A', 100_000), Question, out _));

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[\"a\\u0000b\"]")]
    [InlineData("[\"\\ud800\"]")]
    public void What_is_signed_rightly_but_says_nothing_is_none(string payload) =>
        Assert.False(ApiCursor.TryRead(Signed(Question, payload), Question, out _));

    [Theory]
    [InlineData("/api/v1/memberships", "", "[\"no-id\"]")]
    [InlineData("/api/v1/memberships", "", "[\"a\",\"b\"]")]
    [InlineData("/api/v1/organizations", "q=university", "[\"-1\"]")]
    [InlineData("/api/v1/organizations", "q=university", "[\"99999999999\"]")]
    [InlineData("/api/v1/sources", "", "nothing")]
    public async Task A_cursor_made_by_hand_is_refused(string path, string filters, string payload)
    {
        await using var site = await TestSite.StartAsync(Serai.Platform.Db.DatabaseKind.Sqlite);
        await Features.Organizations.SmallWorld.IndexAsync(site);
        var refused = await site.JsonAsync($"{path}?{filters}{(filters.Length > 0 ? "&" : "")}cursor={Signed($"{path}?{filters}", payload)}", System.Net.HttpStatusCode.BadRequest);
        Assert.Equal("BadCursor", refused.Text("code"));
    }

    private static string Signed(string question, string payload)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(payload);
        return System.Buffers.Text.Base64Url.EncodeToString([.. System.Security.Cryptography.SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(question), 0, .. bytes])[..9], .. bytes]);
    }
}
