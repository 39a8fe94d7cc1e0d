using System.Text.RegularExpressions;
using Serai.Platform.Db;
using Serai.Tests.Architecture;

namespace Serai.Tests.Deployment;

public sealed partial class DeployFilesTests
{
    [Fact]
    public async Task The_unit_is_one_that_systemd_takes()
    {
        const string analyze = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(analyze), "This needs systemd.");
        var unit = DeployFiles.Read("systemd/serai.service");
        Assert.Contains("/opt/serai/serai serve", unit, StringComparison.Ordinal);
        // The program is not installed here.
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-unit-").FullName, "serai.service");
        await File.WriteAllTextAsync(file, unit.Replace("/opt/serai/serai", "/bin/true", StringComparison.Ordinal));
        var (status, said) = await DeployFiles.RunAsync(analyze, "verify", file);
        Assert.True(status == 0 && !said.Contains(file, StringComparison.Ordinal), said);
    }

    [Fact]
    public void Each_setting_of_the_environment_file_is_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "operate", "settings.md")) + File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "operate", "mail.md"));
        var names = Setting().Matches(DeployFiles.Read("serai.env")).Select(m => m.Groups[1].Value).ToList();
        Assert.True(names.Count > 5);
        var unsaid = names.Where(n => !guide.Contains($"`{n}", StringComparison.Ordinal)).ToList();
        Assert.Empty(unsaid);
    }

    [Fact]
    public async Task One_node_behind_nginx_is_what_the_world_sees()
    {
        Assert.SkipUnless(File.Exists(DeployFiles.Nginx), "This needs nginx.");
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite)), ("Serai:TrustedProxies", "127.0.0.1"));
        await using var proxy = await NginxProxy.StartAsync("serai.conf", site.Address);
        using var browser = proxy.Client(new());
        var page = await browser.GetStringAsync("/organizations");
        Assert.Contains($"<link rel=\"canonical\" href=\"{proxy.Address}organizations\"", page, StringComparison.Ordinal);
        using var asked = await browser.GetAsync("/people/me");
        Assert.StartsWith("/", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [GeneratedRegex("^#?([A-Za-z_]+)=", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
