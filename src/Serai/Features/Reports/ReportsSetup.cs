namespace Serai.Features.Reports;

/// <summary>Registers the parts of this feature.</summary>
public static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddScoped<ReportActivities>().AddScoped<ReportQueries>().AddScoped<ReportWords>();
}
