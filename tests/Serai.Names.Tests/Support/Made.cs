using CsCheck;

namespace Serai.Names.Tests.Support;

/// <summary>Made-up registries for properties: a few hundred names in several scripts, with shared words.</summary>
public static class Made
{
    private static readonly string[] Pieces = ["ka", "lo", "mir", "ten", "sha", "xi", "or", "du", "vel", "ník", "ö", "ßa", "бор", "град"];
    private static readonly string[] Common = ["University", "Institute", "of", "the", "College", "Université", "North", "2", "&"];
    private static readonly string[] Han = ["北", "京", "大", "學", "学", "院", "東", "方", "醫", "海"];

    private static readonly Gen<string> Word = Gen.OneOf(Pieces).Array[1, 4].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Spaced = Gen.Frequency((2, Word), (1, Gen.OneOf(Common))).Array[1, 6]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<string> Unspaced = Gen.OneOf(Han).Array[2, 8].Select(parts => string.Concat(parts));

    /// <summary>One name, never without a letter.</summary>
    public static readonly Gen<string> Name = Gen.Frequency((3, Spaced), (1, Unspaced)).Where(name => NameFold.Fold(name).Length > 0);

    private static readonly Gen<NamedRecord> Record = Gen.Select(Gen.Int[0, 60], Name, Gen.Enum<NameKind>(), Gen.Bool,
        (id, name, kind, retired) => new NamedRecord($"o{id:d2}", name, kind, retired ? "en" : null)
        {
            Place = id % 2 == 0 ? "Karlo, North" : null,
            Retired = id % 7 == 0,
            Ties = id % 5,
        });

    public static readonly Gen<NamedRecord[]> Registry = Record.Array[1, 120];
}
