namespace Serai.Credentials;

/// <summary>How large a text may be that somebody else wrote. What is larger is refused before it is read.</summary>
public static class CredentialLimits
{
    /// <summary>Of a credential, in characters: 256 Ki. A badge with a long text has some 4 Ki.</summary>
    public const int CredentialLength = 256 * 1024;

    /// <summary>Of the text at the address of a key, in characters: 64 Ki.</summary>
    public const int KeyLength = 64 * 1024;

    /// <summary>Of a signed status list, in characters: 4 Mi, as much as <see cref="StatusList.MostEntries"/> take that cannot be made smaller.</summary>
    public const int StatusListLength = 4 * 1024 * 1024;

    /// <summary>How deep objects and lists may stand in each other.</summary>
    public const int Depth = 32;
}
