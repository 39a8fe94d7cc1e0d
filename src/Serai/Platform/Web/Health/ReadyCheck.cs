using System.Diagnostics;

namespace Serai.Platform.Web.Health;

/// <summary>
/// Asks all parts at once, and gives each a second. An answer holds for a second for whoever asks: so nobody makes the site work
/// by asking often, and a database that does not answer is not asked by all its monitors anew.
/// </summary>
public sealed class ReadyCheck(IEnumerable<IReadyPart> parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Holds = TimeSpan.FromSeconds(1);

    private readonly Lock turn = new();
    private Task<IReadOnlyList<(string Part, bool IsReady)>>? answer;
    private long asked;

    public Task<IReadOnlyList<(string Part, bool IsReady)>> AskAsync()
    {
        lock (turn)
        {
            if (answer is not null && (!answer.IsCompleted || Stopwatch.GetElapsedTime(asked) < Holds)) return answer;
            asked = Stopwatch.GetTimestamp();
            return answer = AskAllAsync();
        }
    }

    private async Task<IReadOnlyList<(string, bool)>> AskAllAsync() => await Task.WhenAll(parts.OrderBy(p => p.Name, StringComparer.Ordinal).Select(AskAsync));

    private static async Task<(string, bool)> AskAsync(IReadyPart part)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // On a thread of its own: SQLite waits without giving its thread back.
            return (part.Name, await Task.Run(() => part.IsReadyAsync(patience.Token), patience.Token).WaitAsync(Patience));
        }
        catch (Exception)
        {
            // Why stands in the log, told by whoever else asks the database; whoever asks from outside learns that it is so.
            return (part.Name, false);
        }
    }
}
