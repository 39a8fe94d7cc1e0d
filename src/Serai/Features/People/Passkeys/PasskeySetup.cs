using Microsoft.AspNetCore.Identity;
using Serai.Features.People.Accounts;

namespace Serai.Features.People.Passkeys;

/// <summary>
/// Passkeys (WebAuthn, level 3), for the host that the site is asked at. The device always makes sure who uses it, by finger,
/// face or PIN: so a passkey is two factors in one.
/// </summary>
public static class PasskeySetup
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.AuthenticatorTimeout = Ceremonies.Longest.ToTimeSpan();
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOwn(context.HttpContext.Request, context.Origin));
        });
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<Ceremonies>();
        services.AddScoped<OwnPasskeys>();
        return services;
    }

    /// <summary>Whether browsers give out passkeys for the address: by name, and over TLS but on one's own machine.</summary>
    public static bool CanBeAt(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) == UriHostNameType.Dns && (request.IsHttps || request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));

    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var named) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && named.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);
}
