using Serai.Names;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.Fields;

/// <summary>A field of study of ISCED-F 2013.</summary>
/// <param name="Code">Two digits for a broad field, three for a narrow one, four for a detailed one; each begins with the code of the one that it is in.</param>
public sealed record IscedField(string Code, string NameEn, string NameZhHant, string NameZhHans)
{
    public string NameIn(string language) => language switch
    {
        Languages.Traditional => NameZhHant,
        Languages.Simplified => NameZhHans,
        _ => NameEn,
    };
}

/// <summary>The fields of education and training of ISCED-F 2013 (UNESCO Institute for Statistics, 2015), which stand in a file beside the program.</summary>
public static class Isced
{
    private static readonly Lazy<IReadOnlyDictionary<string, IscedField>> Read = new(() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Features", "Agreements", "isced-f-2013.csv"))
        .Skip(1).Select(line => line.Split(',')).ToDictionary(c => c[0], c => new IscedField(c[0], c[1].Replace(';', ','), c[2], c[3]), StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, IscedField>> Names = new(() => All.SelectMany(f => new[] { f.NameEn, f.NameZhHant, f.NameZhHans }.Select(n => (Name: NameFold.Fold(n), Field: f)))
        .Distinct().ToLookup(n => n.Name, n => n.Field));

    /// <summary>By their codes.</summary>
    public static IEnumerable<IscedField> All => Read.Value.Values.OrderBy(f => f.Code, StringComparer.Ordinal);

    public static IscedField? Find(string code) => Read.Value.GetValueOrDefault(code);

    /// <summary>The one that bears a name, whole, in any language; of several the most detailed; null where none does.</summary>
    public static IscedField? Named(string name) => Names.Value[NameFold.Fold(name)].MaxBy(f => f.Code.Length);
}
