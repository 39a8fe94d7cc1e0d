using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Mail;

/// <summary>What is taken for a mail address is what a mail can be sent to.</summary>
public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada.lovelace+week@mail.example.org", true)]
    [InlineData("wang.wei", false)]
    [InlineData("ada@nowhere", false)]
    [InlineData("ada at example.org", false)]
    [InlineData("Ada <ada@example.org>", false)]
    [InlineData("ada@example.org\nbcc: bo@example.org", false)]
    [InlineData("", false)]
    public void An_address_has_a_domain_and_nothing_beside_it(string typed, bool isOne)
    {
        Assert.Equal(isOne, MailAddresses.IsOne(typed));
        if (isOne)
            Assert.True(MailAddresses.CanGoTo(typed));
    }

    [Fact]
    public void One_that_is_too_long_to_be_kept_is_none() => Assert.False(MailAddresses.IsOne(new string('a', MailAddresses.Longest) + "@example.org"));
}
