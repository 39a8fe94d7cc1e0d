namespace Serai.Names.Resolving.Reading;

/// <summary>Words by which a part of a line begins and which are no part of a name: "formerly", "from the".</summary>
internal static class Openings
{
    private static readonly string[] Words =
    [
        "formerly at ", "formerly ", "currently at ", "currently ", "presently at ", "presently ", "now at ", "present address ", "permanent address ",
        "current address ", "on leave from ", "also at ", "from the ", "from ", "and the ", "and ", "member of ", "at the ", "at ",
    ];

    public static string Without(string part)
    {
        foreach (var words in Words)
            if (part.Length > words.Length && part.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return Without(part[words.Length..].TrimStart());
        return part;
    }
}
