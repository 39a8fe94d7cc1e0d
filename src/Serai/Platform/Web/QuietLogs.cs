namespace Serai.Platform.Web;

/// <summary>One line for each start and each trouble, not one for each statement and request; unless the settings say otherwise.</summary>
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
