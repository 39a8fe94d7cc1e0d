using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Api;
using Serai.Features.Alliances.Register;
using Serai.Features.Changes;
using Serai.Features.Changes.Api;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Api;
using Serai.Features.People.Tokens;
using Serai.Features.Programmes.Api;
using Serai.Features.Reconcile;
using Serai.Features.Records;
using Serai.Features.Search.Resolving;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;
using Serai.Platform.Web.Sitemap;
using Serai.Ui;
using Serai.Platform.History;

namespace Serai;

/// <summary>Puts the features' operations under <c>/api/v1</c>.</summary>
public static class RegistryApi
{
    public static IServiceCollection AddRegistryApi(this IServiceCollection services)
    {
        services.AddScoped<NameMatches>();
        services.AddScoped<OrganizationAnswer>();
        services.AddScoped<MembershipReading>();
        services.AddScoped<AllianceReading>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiDocument();
        services.AddSingleton<ExportRoom>();
        services.AddChanges();
        services.AddReconcile();
        services.AddScoped<ISubjectNames, InitiativeSubjects>();
        services.AddSingleton<SitemapPart>(new FixedPages([SiteLinks.Home, SiteLinks.Alliances, SiteLinks.Organizations, SiteLinks.Places, SiteLinks.Compare, SiteLinks.Sources, SiteLinks.Changes]));
        services.AddScoped<SitemapPart, AllianceSitemap>();
        services.AddScoped<SitemapPart, InitiativeSitemap>();
        services.AddScoped<SitemapPart, OrganizationSitemap>();
        return services;
    }

    public static void MapRegistryApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiRoutes.Root);
        api.MapApiIndex();
        api.MapOrganizationsApi();
        api.MapAlliancesApi();
        api.MapMembershipsApi();
        api.MapStatementsApi();
        api.MapFiguresApi();
        api.MapSourcesApi();
        api.MapActivitiesApi();
        api.MapProgrammesApi();
        api.MapExportApi();
        api.MapRecordsApi();
        api.MapResolveApi();
        api.MapMeApi();
        api.MapChangesApi();
        api.MapStepsApi();
        app.MapApiReference();
        app.MapChanges();
        app.MapSitemap();
    }
}
