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
            var app = await SeraiSite.CreateAsync(new SiteOptions
            {
                Database = CommandRun.Database(parsed, database),
                Urls = parsed.GetValue(urls),
                Sample = !parsed.GetValue(sample) && Environment.GetEnvironmentVariable("SERAI_SAMPLE") != "off",
            }, stop);
            await app.RunAsync(stop);
            return 0;
        });
        return command;
    }
}
