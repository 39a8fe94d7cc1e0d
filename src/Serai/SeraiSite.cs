using Serai.Features.Agreements;
using Serai.Features.Agreements.Night;
using Serai.Features.Alliances;
using Serai.Features.Calls;
using Serai.Features.Certificates;
using Serai.Features.Compare;
using Serai.Features.Cosigning;
using Serai.Features.Imports;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Participation;
using Serai.Features.People.OpenId;
using Serai.Features.People;
using Serai.Features.People.Privacy;
using Serai.Features.People.Tickets;
using Serai.Features.Places;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Open;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Features.Reconcile;
using Serai.Features.Search;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Backup.Scheduled;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Paper;
using Serai.Platform.Settings;
using Serai.Platform.SiteKeys;
using Serai.Platform.Telemetry;
using Serai.Features.Ui;
using Serai.Platform.Web.Caching;
using Serai.Platform.Web;
using Serai.Platform.Web.Health;
using Serai.Platform.Web.Outgoing;
using Serai.Ui;

namespace Serai;

/// <summary>The site: parts, pipeline, and what must be done before the first request.</summary>
public static class SeraiSite
{
    public static async Task<WebApplication> CreateAsync(SiteOptions options, CancellationToken stop = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            // Pages are looked for in this assembly, whoever started it: the tests have another.
            ApplicationName = typeof(SeraiSite).Assembly.GetName().Name,
        });
        if (options.Settings is { } settings)
            builder.Configuration.AddInMemoryCollection(settings);
        if (options.Urls is { } urls)
            builder.WebHost.UseUrls(urls);
        else if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        builder.Services.AddSerai(options.Database);
        // It is let go when the site is disposed of.
        var use = DatabaseInUse.Shared(options.Database);
        builder.Services.AddSingleton(_ => use);
        if (options.Clock is { } clock)
            builder.Services.AddSingleton(clock);
        if (options.PrintFirstLink)
            builder.Services.AddHostedService<PrintFirstLink>();
        builder.Services.AddRegistryApi();
        builder.AddSeraiUi();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.AddRequestLines();
        builder.AddHealth();
        builder.AddPublicAddress();
        builder.AddShortAddresses();
        builder.AddSeraiAuth();
        builder.AddOpenId();
        builder.AddPageCache();
        builder.Services.AddHeadAsGet();
        builder.Services.AddJobs();
        builder.AddQuietLogs();
        options.Instead?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<DatabaseInUse>();
        // Looking after the database takes as long as finding all pages: both at once.
        var prepared = Task.Run(() => PrepareAsync(app.Services, options, stop), stop);
        app.UseSeraiUi();
        app.MapRazorPages();
        app.MapAlliances();
        app.MapSources();
        app.MapParticipationCsv();
        app.MapOrganizations();
        app.MapOffice();
        app.MapCalls();
        app.MapProgrammes();
        app.MapTaking();
        app.MapAttending();
        app.MapSurveys();
        app.MapCertificates();
        app.MapCertificatePapers();
        app.MapAgreements();
        app.MapAgreementViews();
        app.MapCosigning();
        app.MapPlaces();
        app.MapCompare();
        app.MapSearch();
        app.MapReconcile();
        app.MapPeople();
        app.MapUi();
        app.MapSiteLook();
        app.MapKeySet();
        app.MapRegistryApi();
        KeptEndpoints.Keep(app);
        await prepared;
        return app;
    }

    private static async Task PrepareAsync(IServiceProvider services, SiteOptions options, CancellationToken stop)
    {
        // A setting that cannot be meant is told now, not when the first mail is sent.
        services.GetRequiredService<MailSettings>();
        services.GetRequiredService<OutgoingSettings>();
        services.GetRequiredService<BackupSettings>();
        services.GetRequiredService<RetentionSettings>();
        services.GetRequiredService<PaperSettings>();
        services.GetRequiredService<ClamdSettings>();
        Features.Cosigning.Receiving.CosigningLimits.Check(services.GetRequiredService<IConfiguration>());
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeraiDb>().MigrateAsync(stop);
        await services.GetRequiredService<SiteChoices>().FreshAsync(stop);
        if (options.Sample)
            await scope.ServiceProvider.GetRequiredService<LoadSample>().IfEmptyAsync(stop);
    }
}
