namespace Serai.Names.Index;

/// <summary>
/// An index that never changes: flat arrays only, so that it is small, loads by reading and needs no lock. Names are
/// grouped by organization, organizations are in ordinal order of their ids, words ("terms") in ordinal order.
/// </summary>
internal sealed class Shelf
{
    public required TextTable Ids { get; init; }

    /// <summary>How well known an organization seems, 0 to 1: by how many names people have given it.</summary>
    public required float[] Renown { get; init; }

    public required bool[] Retired { get; init; }

    /// <summary>The first name of each organization, and one past the last.</summary>
    public required int[] FirstName { get; init; }

    /// <summary>The words of each organization's place.</summary>
    public required Lists PlaceTerms { get; init; }

    public required TextTable Names { get; init; }

    public required byte[] Kinds { get; init; }

    public required ushort[] LanguageOf { get; init; }

    public required string[] Languages { get; init; }

    /// <summary>The organization of each name.</summary>
    public required int[] OwnerOf { get; init; }

    /// <summary>The words of each name, in the order written.</summary>
    public required Lists NameTerms { get; init; }

    /// <summary>What the words of each name weigh together.</summary>
    public required float[] NameWeight { get; init; }

    public required TextTable Terms { get; init; }

    public required float[] TermWeight { get; init; }

    /// <summary>The names that hold each word.</summary>
    public required Lists Postings { get; init; }

    public required TypoTable Typos { get; init; }

    public required FoldTable Folds { get; init; }

    public int NameCount => Kinds.Length;

    public NameKind KindOf(int name) => (NameKind)Kinds[name];

    public string? LanguageTag(int name) => LanguageOf[name] == 0 ? null : Languages[LanguageOf[name]];

    public string Id(int owner) => Ids[owner].ToString();

    public string Name(int name) => Names[name].ToString();
}
