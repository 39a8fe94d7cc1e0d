namespace Serai.Names;

/// <summary>What kind of name an organization bears; the earlier ones rank before the later when all else is equal.</summary>
public enum NameKind
{
    /// <summary>The name the organization gives itself, or the registry shows first.</summary>
    Official,

    /// <summary>The name in another language.</summary>
    Label,

    /// <summary>A short form: "ETH Zurich".</summary>
    Short,

    /// <summary>Another name in use.</summary>
    Alias,

    /// <summary>A name the organization bore before.</summary>
    Former,

    /// <summary>Initials and the like; never taken for a name spelled out.</summary>
    Acronym,

    /// <summary>The registry's own translation, or the same name in another script: said by no source.</summary>
    Translation,
}
