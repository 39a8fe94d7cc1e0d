using System.Diagnostics;
using System.Globalization;
using System.Net;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using static Serai.Bench.Calls.CallsBench;

namespace Serai.Bench.Programmes;

/// <summary>
/// All pages of an edition with 2,000 participants, whole, over HTTP, from the program as it is run; whether they ask the database more often than those of an
/// edition with 20; and what a phone takes along of 500 people.
/// </summary>
public static class ProgrammesBench
{
    private const int People = 2_000, Few = 20, OnPhone = 500, Rounds = 20, LimitMilliseconds = 200, PhoneBytes = 300_000;

    public static Task<int> RunAsync(string? server) => ScratchDatabase.UseAsync(server, MeasureAsync);

    private static async Task<int> MeasureAsync(string database, string folder)
    {
        var data = new ProgrammesData();
        MadeEdition large, small, phone;
        var began = Stopwatch.GetTimestamp();
        await using (var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None))
        {
            await data.OfficeAsync(scope);
            large = await data.ProgrammeAsync(scope, "large", People);
            small = await data.ProgrammeAsync(scope, "small", Few);
            phone = await data.ProgrammeAsync(scope, "phone", OnPhone);
        }
        Say($"{DatabaseAddress.Parse(database).Kind}: editions of {People:N0}, {OnPhone} and {Few} people, made in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        Guid largeRun, smallRun;
        var wrong = 0;
        await using (var site = await ServedSite.StartAsync(database, folder, CertificatesBench.Address, ("Serai__Chromium", "off")))
        {
            using var organiser = EditorsBench.Browser(site.Port, data.Token);
            using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = organiser.BaseAddress };
            (largeRun, smallRun) = (await site.BeginRunAsync(organiser, large), await site.BeginRunAsync(organiser, small));
            await site.WaitAsync(database, largeRun);
            await site.WaitAsync(database, smallRun);
            try
            {
                wrong += await PagesAsync(site, EditionPages.Of(large, largeRun), organiser, visitor);
                wrong += await PhoneAsync(phone, visitor);
            }
            catch (InvalidOperationException)
            {
                await Console.Error.WriteLineAsync(site.Said);
                throw;
            }
        }
        return wrong + await QueryCount.CompareAsync(database, data.Token, EditionPages.Of(small, smallRun), EditionPages.Of(large, largeRun)) == 0 ? 0 : 1;
    }

    private static async Task<int> PagesAsync(ServedSite site, IReadOnlyList<EditionPage> pages, HttpClient organiser, HttpClient visitor)
    {
        var (all, over) = (new List<double>(), 0);
        foreach (var page in pages)
        {
            var (times, bytes, before) = (new List<double>(), 0, site.Processor);
            for (var round = -3; round < Rounds; round++)
            {
                if (round == 0)
                    before = site.Processor;
                var began = Stopwatch.GetTimestamp();
                bytes = (await BytesAsync(page.IsPublic ? visitor : organiser, page.Address)).Length;
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            var (p95, processor) = (EditorsBench.At(times, 0.95), (site.Processor - before).TotalMilliseconds / Rounds);
            if (p95 > LimitMilliseconds)
                over++;
            all.AddRange(times);
            Say($"  {page.What,-22} p50 {EditorsBench.At(times, 0.5),6:0} ms  p95 {p95,6:0} ms  processor {processor,5:0} ms  {bytes / 1000,6:N0} kB{(p95 > LimitMilliseconds ? "  OVER" : "")}");
        }
        Say($"{pages.Count} pages of an edition with {People:N0} participants: p50 {EditorsBench.At(all, 0.5):0} ms, p95 {EditorsBench.At(all, 0.95):0} ms (limit {LimitMilliseconds}), {over} pages over it");
        return over;
    }

    private static async Task<int> PhoneAsync(MadeEdition phone, HttpClient visitor)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, AttendingLinks.List(phone.Programme, phone.Slug));
        asked.Headers.Add("X-Check-In", phone.Device);
        using var answer = await visitor.SendAsync(asked);
        var list = answer.EnsureSuccessStatusCode().Content;
        var (rows, page) = ((await list.ReadAsByteArrayAsync()).Length, (await BytesAsync(visitor, AttendingLinks.Device(phone.Programme, phone.Slug, phone.Device))).Length);
        Say($"what a phone takes along of {OnPhone} people: list {rows / 1000d:0.0} kB (who was there included), its page {page / 1000d:0.0} kB (limit {PhoneBytes / 1000} of both), nothing packed");
        return rows + page < PhoneBytes ? 0 : 1;
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync() : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{address} answered {(int)answer.StatusCode}."));
    }
}
