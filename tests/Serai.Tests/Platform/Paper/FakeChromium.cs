using System.Globalization;
using NodaTime;
using Serai.Platform.Paper;

namespace Serai.Tests.Platform.Paper;

/// <summary>A program that is started as Chromium would be, and does something else.</summary>
internal sealed class FakeChromium
{
    private readonly string notes;

    private FakeChromium(string program, string notes) => (Program, this.notes) = (program, notes);

    public string Program { get; }

    /// <summary>What it wrote down: first the folder it was to write into and its own number.</summary>
    public string Notes => File.Exists(notes) ? File.ReadAllText(notes) : "";

    /// <param name="does">In the words of a shell; <c>$out</c> is the file asked for, <c>$notes</c> one to write notes into.</param>
    public static FakeChromium That(string does)
    {
        var folder = Directory.CreateTempSubdirectory("serai-fake-").FullName;
        var (program, notes) = (Path.Combine(folder, "chromium"), Path.Combine(folder, "notes"));
        File.WriteAllText(program, $"""
            #!/bin/sh
            notes={notes}
            for word in "$@"; do case "$word" in --print-to-pdf=*) out="${"{"}word#--print-to-pdf={"}"}";; esac; done
            dirname "$out" >> "$notes"
            echo $$ >> "$notes"
            {does}

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(program, notes);
    }

    public ChromiumPaper Paper(PaperTests.Lines log, TimeSpan limit) => new(new(Program, limit, 1), SystemClock.Instance, log);

    public bool IsGone => Notes.Split('\n').Where(l => l.StartsWith('/')).All(folder => !Directory.Exists(folder));

    /// <summary>It runs, and has started what it means to start.</summary>
    public async Task BegunAsync()
    {
        await Until.TrueAsync(() => Task.FromResult(Notes.Split('\n').Length > 2), TimeSpan.FromSeconds(60), "It did not begin.");
        await Task.Delay(200);
    }

    /// <summary>No process of it runs any more, and its folder is gone.</summary>
    public void LeavesNothing()
    {
        var lines = Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines.Where(l => l.StartsWith('/')), folder => Assert.False(Directory.Exists(folder), folder));
        foreach (var id in lines.Where(l => int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            Assert.True(SpinWait.SpinUntil(() => !File.Exists($"/proc/{id}/status") || File.ReadAllText($"/proc/{id}/status").Contains("State:\tZ", StringComparison.Ordinal), TimeSpan.FromSeconds(5)), $"{id} still runs.");
    }
}
