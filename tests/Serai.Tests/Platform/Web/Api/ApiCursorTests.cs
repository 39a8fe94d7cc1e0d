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
}
