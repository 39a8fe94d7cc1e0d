namespace Serai.Names.Search;

/// <summary>The measures by which names are ranked; found by trying on names that people really wrote.</summary>
internal static class Ranking
{
    /// <summary>How much a name loses by what the query leaves over of it.</summary>
    public const float LeftOver = 0.45f;

    /// <summary>What a word counts that is not in the name but in another name of the organization, or in its place.</summary>
    public const float Context = 0.7f;

    /// <summary>What a name loses whose words come in another order.</summary>
    public const float Order = 0.03f;

    /// <summary>What a well-known organization gains over one that nobody else has named.</summary>
    public const float Renown = 0.03f;

    /// <summary>What an ended organization loses.</summary>
    public const float Retired = 0.03f;

    /// <summary>What a name gains that begins with the query.</summary>
    public const float Beginning = 0.02f;

    /// <summary>How much a word left over counts as covered that only says where the organization is.</summary>
    public const float OwnPlace = 0.6f;

    /// <summary>What a name gains, of all it lacks, that stands whole in the query.</summary>
    public const float Contained = 0.4f;

    /// <summary>Where a name stands that is the query itself.</summary>
    public const float Exact = 1.2f;

    /// <summary>Where an acronym stands that is the query itself: after such a name, before any other.</summary>
    public const float ExactAcronym = 1.1f;

    /// <summary>Organizations that come after the first by more than this share of its rank are left out.</summary>
    public const float Tail = 0.4f;

    /// <summary>What a name that is not the very one can reach.</summary>
    public const float Best = 0.995f;

    /// <summary>What each kind of name loses.</summary>
    public static float Of(NameKind kind) => kind switch
    {
        NameKind.Official => 0f,
        NameKind.Label => 0.002f,
        NameKind.Short => 0.01f,
        NameKind.Alias or NameKind.Translation => 0.01f,
        NameKind.Former => 0.015f,
        _ => 0.06f,
    };
}
