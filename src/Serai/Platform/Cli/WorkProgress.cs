using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Serai.Platform.Cli;

/// <summary>
/// Tells how far long work is, at what rate and how long it will still take: as a bar on a terminal, as a line now and
/// then where there is none. On standard error, so that standard output holds the result alone.
/// </summary>
public static class WorkProgress
{
    /// <param name="title">What is worked on, such as a file's name.</param>
    /// <param name="things">What is counted: records.</param>
    /// <param name="work">Tells of itself by what it is given.</param>
    public static Task<T> RunAsync<T>(string title, string things, Func<IProgress<WorkDone>, Task<T>> work) =>
        Console.IsErrorRedirected ? work(new ProgressLines(Console.Error, title, things)) : OnTerminal(title, things, work);

    private static Task<T> OnTerminal<T>(string title, string things, Func<IProgress<WorkDone>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressBarTask(context.AddTask(Markup.Escape(title), maxValue: 1), title, things)));
    }

    private sealed class ProgressBarTask(ProgressTask bar, string title, string things) : IProgress<WorkDone>
    {
        private readonly long began = Stopwatch.GetTimestamp();

        public void Report(WorkDone done)
        {
            bar.Value = done.Part;
            bar.Description = Markup.Escape($"{title}: {Said(done, things, Stopwatch.GetElapsedTime(began))}");
        }
    }

    internal static string Said(WorkDone done, string things, TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture,
        $"{done.Count:N0} {things}, {done.Count / Math.Max(elapsed.TotalSeconds, 0.001):N0}/s");
}

/// <summary>How far the work is.</summary>
/// <param name="Count">Things done.</param>
/// <param name="Part">Of the whole, from 0 to 1.</param>
public readonly record struct WorkDone(long Count, double Part);

/// <summary>A line every few seconds.</summary>
public sealed class ProgressLines(TextWriter output, string title, string things, TimeProvider? time = null) : IProgress<WorkDone>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly long began = (time ?? TimeProvider.System).GetTimestamp();
    private TimeSpan told;

    public void Report(WorkDone done)
    {
        var elapsed = time.GetElapsedTime(began);
        if (elapsed - told < Interval)
            return;
        told = elapsed;
        var left = done.Part > 0 ? elapsed * ((1 - done.Part) / done.Part) : TimeSpan.Zero;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {WorkProgress.Said(done, things, elapsed)}, {done.Part * 100:0} %, {left.TotalSeconds:0} s left"));
    }
}
