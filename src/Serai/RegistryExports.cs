using Serai.Features.Activities;
using Serai.Features.Alliances.Api;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Files;

namespace Serai;

/// <summary>The tables that can be taken out whole, by command or address.</summary>
public static class RegistryExports
{
    public static readonly IReadOnlyList<string> Names = ["organizations", "alliances", "memberships", "statements", "figures", "sources", "activities"];

    public static IServiceCollection AddRegistryExports(this IServiceCollection services) => services
        .AddScoped<ApiSubjects>()
        .AddScoped<ExportTable, OrganizationExport>()
        .AddScoped<ExportTable, AllianceExport>()
        .AddScoped<ExportTable, MembershipExport>()
        .AddScoped<ExportTable, StatementExport>()
        .AddScoped<ExportTable, FigureExport>()
        .AddScoped<ExportTable, SourceExport>()
        .AddScoped<ExportTable, ActivityExport>();
}
