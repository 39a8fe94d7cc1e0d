using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Names;
using Serai.Platform.History;

namespace Serai.Features.Sources;

/// <summary>A page, article, list or register that says something.</summary>
public sealed class Source
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Title, address and trust in short, so that a second import finds the first one's source.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }
    public string? Publisher { get; set; }
    public string? Address { get; set; }
    public EdtfDate? Published { get; set; }
    public EdtfDate? Retrieved { get; set; }
    public Trust Trust { get; set; }

    /// <summary>Title and publisher, folded: what the database sorts by and looks for words in. Made anew at each save.</summary>
    public string Folded
    {
        get => NameFold.Fold(Title) + "\n" + NameFold.Fold(Publisher ?? "");
        private set { }
    }

    /// <summary>Whether conclusions, counts and figures may rest on it.</summary>
    public bool IsTrusted => Trust.IsTrusted();
}

/// <summary>What a source is worth as a witness.</summary>
public enum Trust
{
    /// <summary>The alliance, a member or an authority itself.</summary>
    Own,
    Press,
    Encyclopedia,

    /// <summary>A copy of one of these on another host: shown among the statements only.</summary>
    Copy,

    /// <summary>A forum, a blog, machine-written or machine-translated: shown among the statements only.</summary>
    Weak,
}

public static class TrustRules
{
    public static bool IsTrusted(this Trust trust) => trust is Trust.Own or Trust.Press or Trust.Encyclopedia;
}

public sealed class SourceMap : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasIndex(s => s.Key).IsUnique();
        source.HasIndex(s => s.Folded);
        source.Ignore(s => s.IsTrusted);
        source.IsRecorded(nameof(Source.Id));
    }
}

public static class SourceSets
{
    extension(SeraiDb db)
    {
        public DbSet<Source> Sources => db.Set<Source>();
    }

    /// <summary>Those with these words in the title or the publisher, in this order, whatever their case, accents, width or script of Chinese.</summary>
    public static IQueryable<Source> Saying(this IQueryable<Source> sources, string words)
    {
        var folded = NameFold.Fold(words);
        // Words without a letter name no source.
        return folded.Length == 0 ? sources.Where(s => false) : sources.Where(s => s.Folded.IndexOf(folded) >= 0);
    }
}
