using System.CommandLine;
using Serai.Platform.Web;

namespace Serai.Platform.Cli;

/// <summary><c>serai serve</c>: the site.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var database = CommandRun.DatabaseOption();
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on. Default: $ASPNETCORE_URLS, else http://127.0.0.1:5080." };
        var sample = new Option<bool>("--no-sample") { Description = "Leave an empty database empty instead of loading the sample." };
        var command = new Command("serve", "Start the site.") { database, urls, sample };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                var app = await SeraiSite.CreateAsync(new SiteOptions
                {
                    Database = CommandRun.Database(parsed, database),
                    Urls = Checked(parsed.GetValue(urls)),
                    Sample = !parsed.GetValue(sample) && Environment.GetEnvironmentVariable("SERAI_SAMPLE") != "off",
                    PrintFirstLink = true,
                }, stop);
                await app.RunAsync(stop);
                return 0;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("Stopped before the site was up.");
                return CommandRun.Stopped;
            }
        });
        return command;
    }

    private static string? Checked(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(url))
                throw new CommandRefused($"“{url}” is no address to listen on: write http:// and a name or number of this machine, and a port from 1 to 65535, such as http://127.0.0.1:5080.");
        return urls;
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Host.Length: > 0, Port: >= 0 and <= ushort.MaxValue };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
