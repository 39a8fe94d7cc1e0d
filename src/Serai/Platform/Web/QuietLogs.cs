namespace Serai.Platform.Web;

/// <summary>One line for each start and each trouble, not one for each statement and request; unless the settings say otherwise.</summary>
public static class QuietLogs
{
    public static WebApplicationBuilder AddQuietLogs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection("Logging").Exists()) return builder;
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // Who asked the database is told of its failure; the statement alone helps nobody.
        foreach (var told in (string[])["Database.Command", "Database.Connection", "Database.Transaction", "Update"])
            builder.Logging.AddFilter("Microsoft.EntityFrameworkCore." + told, LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Query", level => level == LogLevel.Warning);
        builder.Logging.AddFilter("Npgsql", LogLevel.None);
        // Its keys lie in the database, as readable as all the rest there: a choice, told in the operating guide, and no news at each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // That a page with a form is kept by nobody is meant.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // A site that cannot start says why in one line at its end.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level == LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        return builder;
    }
}
