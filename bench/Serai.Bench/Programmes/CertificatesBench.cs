using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Credentials;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Printing;
using Serai.Features.Programmes;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using static Serai.Bench.Calls.CallsBench;

namespace Serai.Bench.Programmes;

/// <summary>
/// 1,000 certificates signed and then printed with their credentials attached, in the background by the program as it is run; a signature by itself; and the public
/// page of a certificate, which checks it.
/// </summary>
public static class CertificatesBench
{
    private const int Certificates = 1_000, SignSeconds = 20, PrintSeconds = 180, SignatureMilliseconds = 10, PageMilliseconds = 50, Files = 200;

    /// <summary>Where the made-up site issues.</summary>
    internal static readonly (string Name, string Value) Address = ("Serai__Certificates__Address", "https://serai.example.org");

    public static Task<int> RunAsync(string? server) => ScratchDatabase.UseAsync(server, MeasureAsync);

    private static async Task<int> MeasureAsync(string database, string folder)
    {
        var wrong = Signature();
        var data = new ProgrammesData();
        MadeEdition edition;
        await using (var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None))
        {
            await data.OfficeAsync(scope);
            edition = await data.ProgrammeAsync(scope, "certified", Certificates);
            // All of them have completed it.
            await scope.Get<SeraiDb>().Participants.Where(p => p.EditionId == edition.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.CompletedByHand, true).SetProperty(x => x.State, ParticipantState.Confirmed));
        }
        await using var site = await ServedSite.StartAsync(database, folder, Address);
        using var organiser = EditorsBench.Browser(site.Port, data.Token);
        var run = await site.BeginRunAsync(organiser, edition);
        var (signed, processor, printed) = await site.WaitAsync(database, run);
        List<string> codes;
        await using (var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None))
        {
            var db = scope.Get<SeraiDb>();
            codes = await db.Certificates.Where(c => c.Token != "").OrderBy(c => c.Id).Select(c => c.Code).ToListAsync();
            Say($"{DatabaseAddress.Parse(database).Kind}: {codes.Count:N0} certificates signed in {signed:0.0} s (limit {SignSeconds}; processor {processor:0.0} s); {await db.CertificatePapers.CountAsync():N0} printed in {printed:0.0} s (limit {PrintSeconds}), by {PrintCertificates.Most} at once");
        }
        if (codes.Count != Certificates || signed > SignSeconds || printed > PrintSeconds)
            wrong++;
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = organiser.BaseAddress };
        wrong += await PageAsync("page of a certificate", visitor, codes.Select(CertificateLinks.Show));
        wrong += await PageAsync("the same for programs (JSON)", visitor, codes.Take(Files).Select(CertificateLinks.Json));
        wrong += await PageAsync("the credential (JWT)", visitor, codes.Take(Files).Select(CertificateLinks.Credential));
        return wrong == 0 ? 0 : 1;
    }

    private static int Signature()
    {
        using var key = SigningKey.Create(thumbprint => $"{Address.Value}/certificates/issuers/home/keys/{thumbprint}");
        var (ready, times, before) = (new VcJwtSigner(key), new List<double>(), Environment.CpuUsage.TotalTime);
        for (var n = -50; n < Certificates; n++)
        {
            if (n == 0)
                before = Environment.CpuUsage.TotalTime;
            var began = Stopwatch.GetTimestamp();
            ready.Sign(new Credential(
                $"{Address.Value}/certificates/abcdefghjkmnpqrs", $"urn:uuid:{Guid.NewGuid()}", HashedEmail.Of($"participant{n}@example.org"), new IssuerProfile($"{Address.Value}/certificates/issuers/home", "Home University") { Url = Address.Value },
                new Achievement($"{Address.Value}/programmes/certified/2026", "Chinese medicine training", "Basic and clinical Chinese medicine.", "At least 80 % of the sessions."), Instant.FromUtc(2026, 8, 1, 0, 0))
            {
                Narrative = $"Participant {n} 陳大文", Status = [new StatusEntry($"{Address.Value}/certificates/status/1", 4711)],
            }.ToJson());
            if (n >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        var (p99, processor) = (EditorsBench.At(times, 0.99), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Certificates);
        Say($"a credential written and signed: p50 {EditorsBench.At(times, 0.5):0.0} ms, p99 {p99:0.0} ms (limit {SignatureMilliseconds}), processor {processor:0.0} ms");
        return p99 < SignatureMilliseconds ? 0 : 1;
    }

    private static async Task<int> PageAsync(string what, HttpClient visitor, IEnumerable<string> addresses)
    {
        var times = new List<double>();
        foreach (var address in addresses)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        // The first one compiles and fills what is kept.
        times.RemoveRange(0, Math.Min(20, times.Count / 2));
        var p99 = EditorsBench.At(times, 0.99);
        Say($"{what}, {times.Count:N0} of them: p50 {EditorsBench.At(times, 0.5):0.0} ms, p99 {p99:0.0} ms (limit {PageMilliseconds})");
        return p99 < PageMilliseconds ? 0 : 1;
    }
}
