using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("smtp://mail.example.org", "mail.example.org", 25, null, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://serai:s%40cret%2F@mail.example.org", "mail.example.org", 587, "serai", "s@cret/", SecureSocketOptions.StartTls)]
    [InlineData("smtp://serai%40example.org:x@mail.example.org:2525", "mail.example.org", 2525, "serai@example.org", "x", SecureSocketOptions.StartTls)]
    [InlineData("smtps://serai:x@mail.example.org", "mail.example.org", 465, "serai", "x", SecureSocketOptions.SslOnConnect)]
    public void A_server_in_one_address(string address, string host, int port, string? user, string? password, SecureSocketOptions tls)
    {
        var server = Read(("Smtp", address), ("From", "serai@example.org")).Smtp!;
        Assert.Equal((host, port, user, password, tls), (server.Host, server.Port, server.User, server.Password, server.Tls));
    }

    [Fact]
    public void A_server_in_single_settings_which_go_before_the_address()
    {
        var server = Read(("Host", "mail.example.org"), ("Port", "26"), ("User", "serai"), ("Password", "x"), ("Tls", "off"), ("From", "a@example.org")).Smtp!;
        Assert.Equal(("mail.example.org", 26, "serai", "x", SecureSocketOptions.None), (server.Host, server.Port, server.User, server.Password, server.Tls));
        server = Read(("Smtp", "smtp://serai@mail.example.org"), ("Password", "p@ss:word"), ("From", "a@example.org")).Smtp!;
        Assert.Equal(("serai", "p@ss:word", SecureSocketOptions.StartTls), (server.User, server.Password, server.Tls));
    }

    [Fact]
    public void Without_a_server_mails_lie_beside_the_database()
    {
        var settings = Read();
        Assert.Null(settings.Smtp);
        Assert.Equal(Path.GetFullPath("/srv/serai/data/mail"), settings.Folder);
        Assert.Equal("serai@localhost", settings.From.Address);
    }

    [Theory]
    [InlineData("Smtp", "smtp://serai:hunter2@mail.example.org/path", "Serai:Mail:Smtp")]
    [InlineData("Smtp", "http://serai:hunter2@mail.example.org", "Serai:Mail:Smtp")]
    [InlineData("Smtp", "serai:hunter2@mail.example.org", "Serai:Mail:Smtp")]
    [InlineData("Smtp", "smtp://mail.example.org", "Serai:Mail:From")]
    [InlineData("Smtp", "smtp://hunter2@mail.example.org", "without a password")]
    [InlineData("From", "nobody", "Serai:Mail:From")]
    [InlineData("KeepDays", "0", "Serai:Mail:KeepDays")]
    public void What_cannot_be_meant_is_said_without_repeating_a_password(string name, string value, string says)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Read((name, value)));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal);
    }

    private static MailSettings Read(params (string Name, string Value)[] mail) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(mail.ToDictionary(m => $"Serai:Mail:{m.Name}", m => (string?)m.Value)).Build(),
        DatabaseAddress.Parse("/srv/serai/data/serai.db"));
}
