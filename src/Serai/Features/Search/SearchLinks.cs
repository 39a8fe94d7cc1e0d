namespace Serai.Features.Search;

/// <summary>The addresses of this feature.</summary>
public static class SearchLinks
{
    public const string Root = "/search";

    /// <summary>Organizations that may be meant by what was typed so far, for the fields in which one is chosen.</summary>
    public const string Organizations = Root + "/organizations";
}
