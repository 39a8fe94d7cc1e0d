using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Organizations;

/// <summary>
/// A text about an organization, an initiative or an activity, in one language: its aims, a theme, a note,
/// or a translation of its name that no source gives.
/// </summary>
public sealed class SubjectText
{
    public long Id { get; init; }

    /// <summary>The id of what the text is about.</summary>
    public Guid SubjectId { get; set; }

    public TextField Field { get; set; }

    /// <summary>Order among texts of the same field and language; the same theme has the same position in each language.</summary>
    public int Position { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; set; }

    public required string Text { get; set; }
    public Guid? SourceId { get; set; }
}

public enum TextField
{
    Name,
    Aims,
    Theme,
    Note,

    /// <summary>The site's own translation of a name: not a fact of any source, and labelled so.</summary>
    Translation,
}

public sealed class SubjectTextMap : IEntityTypeConfiguration<SubjectText>
{
    public void Configure(EntityTypeBuilder<SubjectText> text)
    {
        text.HasIndex(t => t.SubjectId);
        text.MovesWithEach(nameof(SubjectText.SubjectId));
        text.IsRecorded(nameof(SubjectText.SubjectId));
        text.PointsAt(nameof(SubjectText.SourceId), typeof(Source), nameof(Source.Id));
        text.PointsAt(nameof(SubjectText.SubjectId), typeof(Organization), nameof(Organization.Id));
    }
}

public static class SubjectTextSets
{
    extension(SeraiDb db)
    {
        public DbSet<SubjectText> SubjectTexts => db.Set<SubjectText>();
    }
}
