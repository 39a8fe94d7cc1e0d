using Microsoft.AspNetCore.Identity;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.History;

namespace Serai.Features.People;

/// <summary>Registers the parts of this feature.</summary>
public static class PeopleSetup
{
    // What OWASP advises for PBKDF2 with SHA-512.
    private const int HashRounds = 210_000;

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            // The rules are our own, by length: see PasswordRules.
            options.Password = new() { RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 1 };
        }).AddUserStore<PersonStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddSingleton(parts => SessionLimits.Read(parts.GetRequiredService<IConfiguration>()));
        services.AddSingleton<KnownSessions>();
        services.AddSingleton<ISessions>(parts => parts.GetRequiredService<KnownSessions>());
        services.AddScoped<BrowserSessions>();
        services.AddSingleton<Attempts>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<NewPassword>();
        services.AddScoped<IPersonNames, PersonNames>();
        services.AddScoped<OneTimeLinks>();
        services.AddSingleton<IPeopleMail, MailFolder>();
        services.AddSingleton<MailedLinks>();
        return services;
    }
}
