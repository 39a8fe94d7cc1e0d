using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Mail;
using Serai.Features.People.Passkeys;
using Serai.Features.People.SecondFactor;
using Serai.Features.People.Privacy;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Features.People.Tokens;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.History;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Web;
using Serai.Platform.Settings;

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
        // Which day it is: roles begin and end by it, on the command line too.
        services.TryAddSingleton<Today>();
        services.AddSingleton<SessionLimits>();
        services.AddSingleton<KnownSessions>();
        services.AddSingleton<ISessions>(parts => parts.GetRequiredService<KnownSessions>());
        services.AddScoped<BrowserSessions>();
        services.AddSingleton<ITokens, KnownTokens>();
        services.AddScoped<OwnTokens>();
        services.AddSingleton<Attempts>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<NewPassword>();
        services.AddSingleton<SealedCookie>();
        services.AddSingleton<LastShown>();
        services.AddPasskeys();
        services.AddSecondFactor();
        services.AddScoped<IPersonNames, PersonNames>();
        services.AddScoped<IStaff, Staff>();
        services.AddScoped<IActors, ActorsByPerson>();
        services.AddScoped<NewAccount>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<RoleGiving>();
        services.AddScoped<Invitations>();
        services.AddScoped<PeopleQueries>();
        services.AddScoped<RoleWords>();
        services.AddScoped<NamedOrganization>();
        services.AddScoped<PeopleMail>();
        services.AddScoped<IMailReaders, PeopleToTell>();
        services.AddSingleton<UnsubscribeLinks>();
        services.AddSingleton(parts => ChoicePage(parts.GetRequiredService<SiteAddress>(), parts));
        services.AddScoped<MailStop>();
        services.AddJob<MailPasswordLinks>();
        foreach (var kind in PeopleMailKinds.All)
            services.AddMailKind(kind);
        services.AddPrivacy();
        return services;
    }

    private static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddTransient(parts => RetentionSettings.Read(parts.GetRequiredService<IConfiguration>()).As(parts.GetRequiredService<SiteChoices>().Now));
        services.AddScoped<IGoesWithTime, UnusedGo>().AddScoped<IGoesWithTime, EndedGo>();
        services.AddPeopleHeld();
        services.AddScoped<DeletePerson>();
        services.AddScoped<HeldAbout>();
        services.AddScoped<OwnPassword>();
        services.AddJob<EraseUnused>();
        return services;
    }

    // Asked for when the first mail is written: the command line, which writes none, has no keys to seal with.
    private static MailChoicePage ChoicePage(SiteAddress site, IServiceProvider parts) => new((_, _) => site.Of(PeopleLinks.Mail))
    {
        OneClick = (person, kind) => site.Of(PeopleLinks.Index) is not null && parts.GetService<IDataProtectionProvider>() is not null
            ? site.Of(PeopleLinks.Unsubscribe(parts.GetRequiredService<UnsubscribeLinks>().Token(person, kind))) : null,
    };
}
