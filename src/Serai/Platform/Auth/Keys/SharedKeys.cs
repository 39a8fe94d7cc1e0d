using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Serai.Platform.Auth.Keys;

/// <summary>What the site and the command line seal by: the same keys on all nodes.</summary>
public static class SharedKeys
{
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("serai");
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(parts =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeysInDatabase(parts.GetRequiredService<IServiceScopeFactory>())));
    }
}
