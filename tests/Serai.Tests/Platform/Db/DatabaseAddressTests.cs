using System.CommandLine;
using Serai.Features.Alliances.Answers;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Db;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("Host=;x")]
    [InlineData("Host=127.0.0.1;Foo=3")]
    [InlineData("Data Source=x.db;Foo=Bar")]
    [InlineData(";;")]
    [InlineData("postgres://nohost")]
    [InlineData("Host=")]
    [InlineData("/tmp")]
    public void What_names_no_database_is_refused(string text) =>
        Assert.Contains(text, Assert.Throws<DatabaseAddressException>(() => DatabaseAddress.Parse(text)).Message);

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("serai-db-").FullName;
        var file = Path.Combine(folder, "notes.txt");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("These are notes. ", 100)));
        Assert.Contains(file, (await Assert.ThrowsAsync<DatabaseUnusable>(() => CommandScope.OpenAsync(DatabaseAddress.Parse(file), CancellationToken.None))).Message);
    }

    [Fact]
    public async Task Asking_a_mistyped_file_makes_none()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-db-").FullName, "mistyped.db");
        var refused = await Assert.ThrowsAsync<CommandRefused>(() => AsOf("uasr", "2016", file));
        Assert.Contains(file, refused.Message);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("Y17000000")]
    [InlineData("2016/")]
    [InlineData("2016-13")]
    [InlineData("")]
    public async Task Dates_without_bounds_are_refused_as_pages_do(string date) =>
        await Assert.ThrowsAsync<CommandRefused>(() => AsOf("uasr", date, "unused.db"));

    private static Task<int> AsOf(string alliance, string date, string database) =>
        AsOfCommand.Create().Parse([alliance, date, "--database", database]).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
