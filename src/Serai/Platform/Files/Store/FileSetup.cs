using Serai.Platform.Files.Scanning;

namespace Serai.Platform.Files.Store;

/// <summary>Registers what keeps files, and what looks them over before.</summary>
public static class FileSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(parts => ClamdSettings.Read(parts.GetRequiredService<IConfiguration>()));
        return services.AddScoped<FileScan>().AddScoped<FileStore>();
    }
}
