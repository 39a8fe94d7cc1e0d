using System.Text.Json;
using System.Text.Json.Serialization;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Naming;

/// <summary>Who may be meant by a row, kept with it.</summary>
/// <param name="Name">The name of it that is most like the text.</param>
public sealed record FoundCandidate(Guid Id, string Name, double Score, IReadOnlyList<Evidence> Evidence)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static FoundCandidate Of(Candidate candidate) => new(Guid.ParseExact(candidate.Id, "N"), candidate.Name, candidate.Score, candidate.Evidence);

    public static IReadOnlyList<FoundCandidate> Read(string json) => JsonSerializer.Deserialize<List<FoundCandidate>>(json, Json)!;

    public static string ToJson(IReadOnlyList<FoundCandidate> candidates) => JsonSerializer.Serialize(candidates, Json);
}
