using System.Diagnostics;
using OpenTelemetry;

namespace Serai.Platform.Telemetry;

/// <summary>
/// Takes from a trace all that could lead to a person, before it leaves: addresses as they were asked for hold words that let
/// somebody in, ids and what was searched for. What may leave is named; all else is taken out.
/// </summary>
public sealed class NothingPersonal : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "server.address", "server.port", "error.type",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(t => !Leaves.Contains(t.Key)).ToList())
            data.SetTag(name, null);
        // A message may repeat what was asked for.
        if (data.Status != ActivityStatusCode.Unset) data.SetStatus(data.Status);
        data.TraceStateString = null;
    }
}
