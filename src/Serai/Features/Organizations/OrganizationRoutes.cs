using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Compared;
using Serai.Features.Organizations.Profile;
using Serai.Features.Organizations.Register;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;
using Serai.Platform.History;

namespace Serai.Features.Organizations;

public static class OrganizationRoutes
{
    public static IServiceCollection AddOrganizationPages(this IServiceCollection services)
    {
        services.AddScoped<RegisterQueries>();
        services.AddScoped<RegisterFacets>();
        services.AddScoped<ProfileQueries>();
        services.AddScoped<CompanyQueries>();
        services.AddScoped<OwnChangeQueries>();
        services.AddScoped<OrganizationAddresses>();
        services.AddScoped<ISubjectNames, OrganizationSubjects>();
        services.AddScoped<IOrganizationOfAddress, OrganizationOfAddress>();
        services.AddScoped<MemberAnswers>();
        return services;
    }

    public static void MapOrganizations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/organizations/ror/{**id}", async (string id, HttpContext context, OrganizationAddresses addresses, CancellationToken stop) =>
            await addresses.OfRor(id, stop) is { } slug
                ? Results.Redirect(context.Kept().Link(OrganizationLinks.Show(slug)))
                : Results.NotFound()).AllowAnonymous();
        app.MapGet("/organizations/{slug}/shared.csv", CompanyCsv.Answer).AllowAnonymous();
        app.MapGet("/organizations/{slug}/since.csv", OwnChangesCsv.Answer).AllowAnonymous();
        app.MapOrganizationsCsv();
    }
}
