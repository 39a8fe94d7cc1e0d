namespace Serai.Features.Proposals;

/// <summary>The addresses of this feature.</summary>
public static class ProposalLinks
{
    public const string All = "/proposals";

    public static string Show(Guid id) => $"{All}/{id:N}";

    /// <summary>Those in one state.</summary>
    public static string In(ProposalState state, int page = 1) =>
        $"{All}?state={state.ToString().ToLowerInvariant()}" + (page > 1 ? $"&page={page}" : "");
}
