using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Bench;

/// <summary>
/// Whether the time of a refused sign-in tells if an address has an account: a wrong password for one that has against one for an
/// address that nobody has, in turns. Each comes from a network and for an address of its own, so that none has to wait.
/// </summary>
public static partial class SignInBench
{
    private const int Each = 200, WarmUp = 20;
    private const double Least = 0.9, Most = 1.1;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            var database = Path.Combine(folder.FullName, "people.db");
            await PrepareAsync(database);
            Environment.SetEnvironmentVariable("Serai__TrustedProxies", "127.0.0.1");
            var port = Servers.FreePort();
            using var site = await Servers.StartAsync(port, PeopleLinks.SignIn, "site-server", port.ToString(CultureInfo.InvariantCulture), database, "still", "/");
            try
            {
                return await MeasureAsync(port);
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(int port)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new($"http://127.0.0.1:{port}") };
        var token = Token().Match(await client.GetStringAsync(new Uri(PeopleLinks.SignIn, UriKind.Relative))).Groups[1].Value;
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < WarmUp + Each; i++)
            // Which comes first changes, so that neither always finds the machine warmer.
            foreach (var isKnown in i % 2 == 0 ? (bool[])[true, false] : [false, true])
            {
                var time = await TimeAsync(client, token, Address(isKnown, i), i * 2 + (isKnown ? 1 : 0));
                if (i >= WarmUp) (isKnown ? known : unknown).Add(time);
            }
        var ratio = Median(known) / Median(unknown);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a wrong password: {Median(known):0.0} ms where the address has an account, {Median(unknown):0.0} ms where nobody has it; ratio {ratio:0.000} (limit {Least:0.0} to {Most:0.0}; medians of {Each})"));
        return ratio is >= Least and <= Most ? 0 : 1;
    }

    private static async Task<double> TimeAsync(HttpClient client, string token, string email, int network)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PeopleLinks.SignIn)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("email", email), new("password", "not the password of anybody")]),
        };
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{network >> 16 & 255}.{network >> 8 & 255}.{network & 255}"));
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.UnprocessableEntity ? time : throw new InvalidOperationException($"The sign-in answered {(int)answer.StatusCode}.");
    }

    private static string Address(bool known, int number) => string.Create(CultureInfo.InvariantCulture, $"{(known ? "known" : "nobody")}-{number}@example.org");

    private static async Task PrepareAsync(string database)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<NodaTime.IClock>().GetCurrentInstant());
        string? hash = null;
        for (var i = 0; i < WarmUp + Each; i++)
        {
            var person = Person.With(Address(true, i), "Bench", "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
            // Making one takes as long as trying one; that the accounts share it makes no difference to that.
            person.PasswordHash = hash ??= scope.Get<IPasswordHasher<Person>>().HashPassword(person, "the password of all of them");
            db.Add(person);
        }
        await db.SaveChangesAsync();
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
