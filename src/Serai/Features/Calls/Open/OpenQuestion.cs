using Serai.Platform.Web.Api;

namespace Serai.Features.Calls.Open;

/// <summary>Which public calls are asked for.</summary>
/// <param name="Kind">Only these; null for all.</param>
/// <param name="Keeper">The slug of the organization or alliance that runs them; null for all.</param>
/// <param name="Closed">Those that have closed, the latest first, instead of those that can be answered or will be.</param>
public sealed record OpenQuestion(CallKind? Kind, string? Keeper, bool Closed)
{
    /// <summary>Reads an address; a word that is none of ours asks nothing.</summary>
    public static OpenQuestion Read(IQueryCollection query) => new(
        ApiJson.Read<CallKind>(query["kind"].ToString()), query["by"].ToString() is { Length: > 0 } keeper ? keeper : null, query["state"] == "closed");

    /// <summary>The same as the end of an address; "" where nothing is asked.</summary>
    public string Address => QueryString.Create(new Dictionary<string, string?> { ["kind"] = Kind is { } kind ? ApiJson.Word(kind) : null, ["by"] = Keeper, ["state"] = Closed ? "closed" : null }.Where(p => p.Value is not null)).Value ?? "";
}
