using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>A participant's code can be read by anybody and made by nobody.</summary>
public sealed class ParticipantCodeTests
{
    [Fact]
    public async Task A_code_is_short_and_good_until_any_letter_of_it_is_changed()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var edition = await site.WeekAsync();
        var code = await site.CodeAsync(edition, 2);
        Assert.Matches("^S1\\.[A-Z]{5}\\.2-[A-Z2-7]{4}\\.[A-Z2-7]{103}$", code);
        Assert.True(code.Length <= 122, code);
        var key = await site.WithAsync<CodesOfEdition, EditionKey>(codes => codes.KeyAsync(edition.Id, default));
        Assert.True(Good(key, code));
        for (var i = 0; i < code.Length; i++)
            foreach (var other in "AB27.-".Where(c => c != code[i]))
                Assert.False(Good(key, code[..i] + other + code[(i + 1)..]), $"{i}: {other}");
        // The same code is the same edition's for ever.
        Assert.Equal(key.Code, (await site.WithAsync<CodesOfEdition, EditionKey>(codes => codes.KeyAsync(edition.Id, default))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("S1")]
    [InlineData("S1...")]
    [InlineData("S2.ABCDE.1-AAAA.AAAA")]
    [InlineData("S1.ABCDE.01-AAAA.AAAA")]
    [InlineData("S1.ABCDE.-1-AAAA.AAAA")]
    [InlineData("https://example.org/")]
    public void What_is_no_code_is_not_read(string text) => Assert.Null(ParticipantCode.Read(text));

    private static bool Good(EditionKey key, string text) => ParticipantCode.Read(text) is var (code, signature) && CodesOfEdition.IsSigned(key, code, signature);
}
