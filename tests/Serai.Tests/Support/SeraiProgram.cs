using System.Diagnostics;
using System.Text;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>The real program, as a process of its own, which can be killed.</summary>
public sealed class SeraiProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly Task<string> output, errors;

    private SeraiProgram(Process process)
    {
        this.process = process;
        (output, errors) = (ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>What it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    private async Task<string> ReadAsync(StreamReader from)
    {
        var (all, part) = (new StringBuilder(), new char[4096]);
        while (await from.ReadAsync(part) is > 0 and var length)
        {
            all.Append(part, 0, length);
            lock (said)
                said.Append(part, 0, length);
        }
        return all.ToString();
    }

    /// <summary>Waits until it has said this, or has ended.</summary>
    public Task SaysAsync(string words) => Until.TrueAsync(() => Task.FromResult(HasSaid(words) || process.HasExited), TimeSpan.FromMinutes(2), $"It did not say “{words}”.");

    private bool HasSaid(string words)
    {
        lock (said)
            return said.ToString().Contains(words, StringComparison.Ordinal);
    }

    /// <summary>Starts it with these words after <c>serai</c>.</summary>
    public static SeraiProgram Start(DatabaseAddress database, params string[] words) => Start(database, [], words);

    /// <summary>Starts it with these settings of the environment besides.</summary>
    public static SeraiProgram Start(DatabaseAddress database, IEnumerable<(string Name, string Value)> settings, params string[] words)
    {
        // A shell's background job ignores the keyboard's signal, and so would all that it starts: env gives it back.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "serai.dll"), .. words, "--database", database.ConnectionString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> RunAsync(DatabaseAddress database, params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        await using var program = Start(database, words);
        var (status, said) = await program.EndAsync();
        Assert.True(status == 0, said);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>What happens when the machine loses its power: SIGKILL. Nothing where it has ended by itself.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    /// <summary>Ctrl-C.</summary>
    public void Interrupt()
    {
        if (!process.HasExited)
            Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
    }

    /// <returns>The exit status, and what it said.</returns>
    public async Task<(int Status, string Said)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
