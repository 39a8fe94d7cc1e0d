using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using Serai.Platform.Paper;

namespace Serai.Tests.Platform.Paper;

/// <summary>What becomes of a document whatever the program does that prints: told plainly, and nothing left behind.</summary>
public sealed class PaperTests
{
    private const string Secret = "<p>the dues of Li Na</p>";

    [Fact]
    public async Task Where_the_program_is_missing_nothing_is_printed()
    {
        using var paper = new ChromiumPaper(new("/nowhere/chromium", TimeSpan.FromSeconds(5), 1), SystemClock.Instance, new Lines());
        Assert.False(paper.IsThere);
        Assert.Equal(Printed.Not(PaperTrouble.NoPrinter), await paper.PrintAsync(Secret, default));
        using var none = new ChromiumPaper(new("", TimeSpan.FromSeconds(5), 1), SystemClock.Instance, new Lines());
        Assert.False(none.IsThere);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("kill -SEGV $$")]
    [InlineData("exit 0")]
    [InlineData("printf 'no pdf' > \"$out\"")]
    [InlineData("printf '%%PDF-1.4 and then nothing' > \"$out\"")]
    [InlineData(": > \"$out\"")]
    [InlineData("sleep 1000 & echo $! >> \"$notes\"; exit 3")]
    public async Task What_is_no_whole_document_is_told_and_not_given_out(string does)
    {
        var (fake, log) = (FakeChromium.That(does), new Lines());
        using var paper = fake.Paper(log, TimeSpan.FromSeconds(20));
        Assert.Equal(Printed.Not(PaperTrouble.Failed), await paper.PrintAsync(Secret, default));
        fake.LeavesNothing();
        var line = Assert.Single(log.All, l => !l.Contains("runs as root", StringComparison.Ordinal));
        Assert.Contains("was not printed", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Na", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hangs_is_ended_with_all_that_it_started()
    {
        var fake = FakeChromium.That("sleep 1000 & echo $! >> \"$notes\"; wait");
        using var paper = fake.Paper(new Lines(), TimeSpan.FromSeconds(2));
        Assert.Equal(Printed.Not(PaperTrouble.TooSlow), await paper.PrintAsync(Secret, default));
        fake.LeavesNothing();
    }

    [Fact]
    public async Task A_reader_who_goes_away_leaves_nothing_running()
    {
        var fake = FakeChromium.That("sleep 1000 & echo $! >> \"$notes\"; wait");
        using var paper = fake.Paper(new Lines(), TimeSpan.FromMinutes(2));
        using var reader = new CancellationTokenSource();
        var printing = paper.PrintAsync(Secret, reader.Token);
        await fake.BegunAsync();
        await reader.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        fake.LeavesNothing();
    }

    [Fact]
    public async Task Who_comes_when_many_wait_is_told_to_come_again()
    {
        var fake = FakeChromium.That("sleep 1000");
        using var paper = fake.Paper(new Lines(), TimeSpan.FromMinutes(2));
        using var readers = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 5).Select(_ => paper.PrintAsync(Secret, readers.Token)).ToList();
        await fake.BegunAsync();
        Assert.Equal(Printed.Not(PaperTrouble.Busy), await paper.PrintAsync(Secret, default));
        await readers.CancelAsync();
        foreach (var one in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        fake.LeavesNothing();
    }

    [Fact]
    public async Task It_sees_nothing_of_the_programs_environment_and_may_ask_nobody()
    {
        Environment.SetEnvironmentVariable("SERAI_PAPER_TEST", "a password");
        var fake = FakeChromium.That("env >> \"$notes\"; echo \"$@\" >> \"$notes\"; printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$out\"");
        using var paper = fake.Paper(new Lines(), TimeSpan.FromSeconds(20));
        Assert.Equal(PaperTrouble.None, (await paper.PrintAsync(Secret, default)).Trouble);
        var seen = fake.Notes;
        Assert.DoesNotContain("a password", seen, StringComparison.Ordinal);
        Assert.Contains("--host-resolver-rules=MAP * ~NOTFOUND", seen, StringComparison.Ordinal);
        Assert.Contains("--proxy-server=http://127.0.0.1:9", seen, StringComparison.Ordinal);
        Assert.Equal(Environment.IsPrivilegedProcess, seen.Contains("--no-sandbox", StringComparison.Ordinal));
        fake.LeavesNothing();
    }

    [Fact]
    public void A_setting_that_cannot_be_meant_is_refused()
    {
        foreach (var (name, value) in ((string, string)[])[("Serai:Paper:Seconds", "0"), ("Serai:Paper:Seconds", "1e3"), ("Serai:Paper:AtOnce", "many")])
            Assert.Throws<InvalidOperationException>(() => PaperSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().AddInMemory(name, value)));
    }

    internal sealed class Lines : ILogger<ChromiumPaper>
    {
        public List<string> All { get; } = [];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Add(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}

internal static class OneSetting
{
    public static Microsoft.Extensions.Configuration.IConfiguration AddInMemory(this Microsoft.Extensions.Configuration.IConfigurationBuilder builder, string name, string value)
    {
        builder.Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = [new(name, value)] });
        return builder.Build();
    }
}
