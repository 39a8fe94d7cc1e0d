namespace Serai.Platform.Web;

/// <summary>Without a word from the settings, only what somebody should look at is written down: not each request and each query.</summary>
public static class QuietLogs
{
    public static WebApplicationBuilder AddQuietLogs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection("Logging").Exists()) return builder;
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        return builder;
    }
}
