using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serai.Platform.Backup;
using Serai.Platform.Web.Health;

namespace Serai.Platform.Telemetry;

/// <summary>
/// Traces and metrics over OTLP to the collector that the settings name. Without one nothing of this is there: nothing is
/// collected, and nothing leaves the process.
/// </summary>
public static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (TelemetrySettings.Read(configuration) is not { } settings) return services;
        services.AddOpenTelemetry()
            // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say otherwise where they are set.
            .ConfigureResource(resource => resource.Clear().AddService("serai", serviceVersion: SeraiVersion.Text).AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace)
                .AddHttpClientInstrumentation()
                .AddProcessor<NothingPersonal>()
                .AddOtlpExporter(exporter => settings.Tell(exporter, "traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(Counted.Meter, "System.Runtime")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddOtlpExporter(exporter => settings.Tell(exporter, "metrics")));
        services.AddSingleton<NothingPersonal>();
        return services;
    }

    // Monitors ask every few seconds, and files are files.
    private static bool IsWorthATrace(HttpContext context) =>
        context.Request.Path != HealthLinks.Live && context.Request.Path != HealthLinks.Ready && !context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal);
}
