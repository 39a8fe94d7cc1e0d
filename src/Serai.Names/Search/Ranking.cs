namespace Serai.Names.Search;

/// <summary>The measures by which names are ranked; found by trying on names that people really wrote.</summary>
internal static class Ranking
{
    /// <summary>How much a name loses by what the query leaves over of it.</summary>
    public const float LeftOver = 0.35f;

    /// <summary>What a word counts that is not in the name but in another name of the organization, or in its place.</summary>
    public const float Context = 0.7f;

    /// <summary>What a name loses whose words come in another order.</summary>
    public const float Order = 0.05f;

    /// <summary>What a well-known organization gains over one that nobody else has named.</summary>
    public const float Renown = 0.02f;

    /// <summary>What an ended organization loses.</summary>
    public const float Retired = 0.03f;

    /// <summary>What a name gains that begins with the query.</summary>
    public const float Beginning = 0.02f;

    /// <summary>What a name that is not the very one can reach.</summary>
    public const float Best = 0.995f;

    /// <summary>What each kind of name loses.</summary>
    public static float Of(NameKind kind) => kind switch
    {
        NameKind.Official => 0f,
        NameKind.Label => 0.002f,
        NameKind.Short => 0.01f,
        NameKind.Alias => 0.01f,
        NameKind.Former => 0.015f,
        _ => 0.06f,
    };
}
