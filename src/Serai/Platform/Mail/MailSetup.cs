using Microsoft.Extensions.DependencyInjection.Extensions;
using Serai.Platform.Jobs;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Platform.Mail;

public static class MailSetup
{
    /// <summary>Lets features put mail into the outbox, and names the jobs that send it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton(parts => MailSettings.Read(parts.GetRequiredService<IConfiguration>(), parts.GetRequiredService<DatabaseAddress>()));
        services.AddSingleton<IMailTransport>(parts => parts.GetRequiredService<MailSettings>() is { Smtp: not null } smtp
            ? new SmtpTransport(smtp)
            : new FolderTransport(parts.GetRequiredService<MailSettings>()));
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton<MailKinds>();
        services.TryAddSingleton(new MailChoicePage((_, _) => null));
        services.AddScoped<MailChoices>();
        services.AddScoped<Mails>();
        services.AddScoped<MailKept>().AddScoped<IGoesWithTime>(parts => parts.GetRequiredService<MailKept>());
        services.AddJob<SendMail>();
        services.AddJob<SendDigests>();
        services.AddJob<EraseOldMail>();
        return services;
    }

    /// <summary>Names a kind of mail, so that people can choose about it.</summary>
    public static IServiceCollection AddMailKind(this IServiceCollection services, MailKind kind) => services.AddSingleton(kind);
}
