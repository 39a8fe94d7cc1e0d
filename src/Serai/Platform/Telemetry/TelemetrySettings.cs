using OpenTelemetry.Exporter;
using Serai.Platform.Cli;

namespace Serai.Platform.Telemetry;

/// <summary>Where traces and metrics go, as <c>Serai:Telemetry</c> says, or the environment's names that OpenTelemetry has for it.</summary>
/// <param name="Endpoint">The collector.</param>
/// <param name="Protocol">How it is spoken to.</param>
public sealed record TelemetrySettings(Uri Endpoint, OtlpExportProtocol Protocol)
{
    private const string Grpc = "grpc", Http = "http/protobuf";

    /// <summary>Null where none is named: then nothing is collected.</summary>
    /// <exception cref="CommandRefused">It cannot be meant.</exception>
    public static TelemetrySettings? Read(IConfiguration configuration)
    {
        var endpoint = Given(configuration["Serai:Telemetry:Endpoint"]) ?? Given(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        if (endpoint is null) return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandRefused($"Serai:Telemetry:Endpoint “{endpoint}” is no address of a collector such as http://127.0.0.1:4318.");
        var protocol = Given(configuration["Serai:Telemetry:Protocol"]) ?? Given(configuration["OTEL_EXPORTER_OTLP_PROTOCOL"]);
        return new(address, protocol switch
        {
            null or Http => OtlpExportProtocol.HttpProtobuf,
            Grpc => OtlpExportProtocol.Grpc,
            _ => throw new CommandRefused($"Serai:Telemetry:Protocol “{protocol}” is neither {Http} nor {Grpc}."),
        });
    }

    /// <summary>Tells an exporter.</summary>
    /// <param name="options">The exporter's.</param>
    /// <param name="what">The last word of the address over HTTP: <c>traces</c>, <c>metrics</c>.</param>
    public void Tell(OtlpExporterOptions options, string what)
    {
        options.Protocol = Protocol;
        options.Endpoint = Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri(Endpoint.AbsoluteUri.TrimEnd('/') + "/v1/" + what);
    }

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
