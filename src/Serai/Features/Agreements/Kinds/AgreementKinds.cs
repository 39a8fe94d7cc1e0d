using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Kinds;

/// <summary>A kind of agreement of the site's own, or what the site calls one that the program knows; such a one may be hidden.</summary>
public sealed class AgreementKindOfSite : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>A word in small letters with hyphens: <c>student-exchange</c>.</summary>
    public string Key { get; set; } = "";

    public string NameEn { get; set; } = "";
    public string? NameZhHant { get; set; }
    public string? NameZhHans { get; set; }

    /// <summary>No new agreement is of it; those that are stay so.</summary>
    public bool IsHidden { get; set; }

    public int Version { get; set; }

    /// <summary>What the site calls it in a language; empty where it has no word of its own.</summary>
    public string NameIn(string language) => language switch
    {
        Platform.Localisation.Languages.Traditional => NameZhHant ?? "",
        Platform.Localisation.Languages.Simplified => NameZhHans ?? "",
        _ => NameEn,
    };
}

public sealed class AgreementKindOfSiteMap : IEntityTypeConfiguration<AgreementKindOfSite>
{
    public void Configure(EntityTypeBuilder<AgreementKindOfSite> kind)
    {
        kind.Property(k => k.Id).ValueGeneratedNever();
        kind.Property(k => k.Version).IsConcurrencyToken();
        kind.Property(k => k.Key).HasMaxLength(60);
        kind.HasIndex(k => k.Key).IsUnique();
        kind.MovesAllOf(typeof(Agreement));
        kind.IsTakenBackBy(Right.ManageSite);
        kind.IsRecorded();
    }
}

/// <summary>The kinds of agreements that there are: those that the program knows, and the site's own.</summary>
public sealed class AgreementKinds(SeraiDb db, Microsoft.Extensions.Localization.IStringLocalizer<AgreementTexts> texts)
{
    /// <summary>Known to the program, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "memorandum-of-understanding", "memorandum-of-agreement", "student-exchange", "staff-exchange", "joint-degree", "research", "material-transfer", "letter-of-intent", "sub-agreement", "amendment",
    ];

    private List<AgreementKindOfSite>? own;

    private List<AgreementKindOfSite> Own => own ??= [.. db.Set<AgreementKindOfSite>().AsNoTracking().OrderBy(k => k.Id)];

    /// <summary>Those that there are, the hidden ones too.</summary>
    public IReadOnlyList<string> All => [.. Known.Concat(Own.Select(k => k.Key).Except(Known))];

    /// <summary>Those that a new agreement can be of.</summary>
    public IReadOnlyList<string> Offered => [.. All.Where(k => Own.All(o => o.Key != k || !o.IsHidden))];

    public bool IsKnown(string key) => Known.Contains(key) || Own.Any(o => o.Key == key);

    /// <summary>The offered one that the site calls so, in any language, or whose key it is; null where none is.</summary>
    public string? Named(string name)
    {
        var folded = NameFold.Fold(name);
        return Offered.FirstOrDefault(k => NameFold.Fold(k) == folded || Own.Any(o => o.Key == k && new[] { o.NameEn, o.NameZhHant, o.NameZhHans }.Any(n => n is not null && NameFold.Fold(n) == folded)));
    }

    /// <summary>What it is called in the reader's language: as the site says, or else the program; of a kind of the site's own without a word in that language, in English.</summary>
    public string Name(string key)
    {
        var own = Own.FirstOrDefault(o => o.Key == key);
        return own?.NameIn(System.Globalization.CultureInfo.CurrentUICulture.Name) is { Length: > 0 } said ? said
            : texts["Kind." + key] is { ResourceNotFound: false } usual ? usual.Value
            : own?.NameEn is { Length: > 0 } english ? english : key;
    }
}
