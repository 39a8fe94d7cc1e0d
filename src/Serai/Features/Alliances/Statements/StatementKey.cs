using Serai.Features.Sources;

namespace Serai.Features.Alliances.Statements;

/// <summary>The key of a statement, made from what it says: a row of a table and what somebody types are the same statement when they say the same.</summary>
public static class StatementKey
{
    public static string Of(string alliance, string name, string? local, string? place, string category, string? since, string? until, string? asOf, bool complete, string title, string? address, string? placeInSource, Trust trust) =>
        Digest.Of("s", alliance, name, local, place, category, since, until, asOf, complete ? "complete" : null, title, address, placeInSource, trust.ToString());
}
