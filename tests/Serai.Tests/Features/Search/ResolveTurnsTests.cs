using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Search;

/// <summary>Who asks for names to be resolved waits for a turn, and nobody holds one who does nothing with it.</summary>
public sealed class ResolveTurnsTests
{
    private const string Body = """{"names":[{"name":"Alpha University"}]}""";

    private static readonly string[] One = ["alpha,Alpha University,education,TH,Bangkok"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/resolve", "application/json", Body)]
    [InlineData("/reconcile", "application/x-www-form-urlencoded", "queries=%7B%22q%22%3A%7B%22query%22%3A%22Alpha+University%22%7D%7D")]
    public async Task Whoever_sends_slowly_holds_nobody_up(string address, string type, string body)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        var rest = new TaskCompletionSource();
        var slow = Enumerable.Range(0, Environment.ProcessorCount + 2).Select(_ => new Halting(body, type, rest.Task)).ToList();
        var waiting = slow.ConvertAll(s => site.Client.PostAsync(new Uri(address, UriKind.Relative), s, Stop));
        await Task.WhenAll(slow.Select(s => s.HalfSent));
        await Task.Delay(200, Stop);
        using var quick = new StringContent(body, Encoding.UTF8, type);
        using (var answer = await site.Client.PostAsync(new Uri(address, UriKind.Relative), quick, Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        rest.SetResult();
        foreach (var answer in await Task.WhenAll(waiting))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_waits_when_the_site_stops_is_told_to_come_back_and_whoever_goes_leaves_the_queue()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        var room = site.Part<ResolveRoom>().Limiter;
        using var all = room.AttemptAcquire(Math.Max(1, Environment.ProcessorCount / 2));
        using var gone = new CancellationTokenSource();
        var leaving = AskAsync(site, gone.Token);
        await QueuedAsync(1);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await QueuedAsync(0);
        var waiting = AskAsync(site, Stop);
        await QueuedAsync(1);
        site.Part<IHostApplicationLifetime>().StopApplication();
        using var answer = await waiting;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, new RetryConditionHeaderValue(TimeSpan.FromSeconds(5))), (answer.StatusCode, answer.Headers.RetryAfter));

        async Task QueuedAsync(long count)
        {
            while (room.GetStatistics()!.CurrentQueuedCount != count)
                await Task.Delay(20, Stop);
        }
    }

    [Fact]
    public async Task A_list_that_takes_too_long_gives_its_turn_back()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        using var room = new ResolveRoom { Longest = TimeSpan.FromMilliseconds(50) };
        var turns = new ResolveTurns(room, site.Part<SearchIndex>(), site.Part<IHostApplicationLifetime>());
        var answer = await turns.RunAsync(new DefaultHttpContext { RequestServices = site.Services }, async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return Results.Ok();
        });
        Assert.Equal(503, Assert.IsType<ProblemHttpResult>(answer).StatusCode);
        Assert.Equal(Math.Max(1, Environment.ProcessorCount / 2), room.Limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Resolving_ends_between_two_names()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        await site.WithAsync<ResolveNames>(resolve => Assert.ThrowsAsync<OperationCanceledException>(() => resolve.RunAsync([new("Alpha University", new())], 5, new(canceled: true))));
    }

    private static async Task<HttpResponseMessage> AskAsync(TestSite site, CancellationToken stop)
    {
        using var content = new StringContent(Body, Encoding.UTF8, "application/json");
        return await site.Client.PostAsync(new Uri("/api/v1/resolve", UriKind.Relative), content, stop);
    }

    // Sends half, and the rest when it is let.
    private sealed class Halting : HttpContent
    {
        private readonly byte[] body;
        private readonly Task rest;
        private readonly TaskCompletionSource half = new();

        public Halting(string body, string type, Task rest)
        {
            (this.body, this.rest) = (Encoding.UTF8.GetBytes(body), rest);
            Headers.ContentType = new(type);
        }

        public Task HalfSent => half.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2), Stop);
            await stream.FlushAsync(Stop);
            half.SetResult();
            await rest;
            await stream.WriteAsync(body.AsMemory(body.Length / 2), Stop);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
