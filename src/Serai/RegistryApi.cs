using Serai.Features.Activities;
using Serai.Features.Alliances.Api;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai;

/// <summary>Puts the features' operations under <c>/api/v1</c>.</summary>
public static class RegistryApi
{
    public static IServiceCollection AddRegistryApi(this IServiceCollection services)
    {
        services.AddScoped<NameMatches>();
        services.AddScoped<OrganizationAnswer>();
        services.AddScoped<ApiSubjects>();
        services.AddScoped<MembershipReading>();
        services.AddScoped<AllianceReading>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiDocument();
        return services;
    }

    public static void MapRegistryApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiRoutes.Root);
        api.MapOrganizationsApi();
        api.MapAlliancesApi();
        api.MapMembershipsApi();
        api.MapStatementsApi();
        api.MapFiguresApi();
        api.MapSourcesApi();
        api.MapActivitiesApi();
        app.MapApiReference();
    }
}
