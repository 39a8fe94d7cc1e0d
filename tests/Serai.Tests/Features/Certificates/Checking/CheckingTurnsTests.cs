using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Serai.Features.Certificates.Checking;

namespace Serai.Tests.Features.Certificates.Checking;

/// <summary>Who keeps the checking page busy keeps it from nobody else.</summary>
public sealed class CheckingTurnsTests
{
    [Fact]
    public async Task A_reader_who_asks_for_much_at_once_waits_and_others_do_not()
    {
        using var turns = new CheckingTurns();
        var busy = Reader("192.0.2.1");
        List<RateLimitLease> held = [];
        for (var i = 0; i < CheckingTurns.AtOnce; i++)
            held.Add(await turns.TakeAsync(busy));
        Assert.All(held, l => Assert.True(l.IsAcquired));
        List<Task<RateLimitLease>> waiting = [.. Enumerable.Range(0, CheckingTurns.Waiting).Select(_ => turns.TakeAsync(busy).AsTask())];
        Assert.All(waiting, w => Assert.False(w.IsCompleted));
        using (var tooMuch = await turns.TakeAsync(busy))
            Assert.False(tooMuch.IsAcquired);
        using (var other = await turns.TakeAsync(Reader("198.51.100.7")))
            Assert.True(other.IsAcquired);
        held[0].Dispose();
        using (var next = await waiting[0].WaitAsync(TimeSpan.FromSeconds(10)))
            Assert.True(next.IsAcquired);
        held[1].Dispose();
        foreach (var rest in waiting.Skip(1))
            (await rest.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Fact]
    public async Task Sites_that_never_answer_fill_no_place_that_own_certificates_need()
    {
        using var turns = new CheckingTurns();
        List<bool> answered = [];
        for (var i = 0; i < 100; i++)
            if (turns.OutsideAsync(CancellationToken.None).AsTask() is { IsCompleted: true } asked)
                answered.Add((await asked).IsAcquired);
        Assert.InRange(answered.Count(a => a), 1, 20);
        Assert.Contains(false, answered);
        using var own = await turns.TakeAsync(Reader("192.0.2.1"));
        Assert.True(own.IsAcquired);
    }

    private static DefaultHttpContext Reader(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
