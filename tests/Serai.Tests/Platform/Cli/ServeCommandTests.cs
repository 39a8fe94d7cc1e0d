using System.CommandLine;
using Serai.Platform.Cli;

namespace Serai.Tests.Platform.Cli;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;nonsense")]
    public async Task What_nobody_can_listen_on_is_refused_by_its_name(string urls)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-serve-").FullName, "serai.db");
        var refused = await Assert.ThrowsAsync<CommandRefused>(() =>
            ServeCommand.Create().Parse(["--urls", urls, "--database", file]).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
        Assert.Contains(urls.Split(';')[^1], refused.Message);
        Assert.False(File.Exists(file));
    }
}
