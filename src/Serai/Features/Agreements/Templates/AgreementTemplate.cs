using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Templates;

/// <summary>A text with gaps that an office begins its drafts with, in up to three languages.</summary>
public sealed class AgreementTemplate : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose office it is.</summary>
    public Guid OfficeId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The kind of agreements that it is for; null for any.</summary>
    public string? Kind { get; set; }

    public string? TextEn { get; set; }
    public string? TextZhHant { get; set; }
    public string? TextZhHans { get; set; }
    public int Version { get; set; }

    /// <summary>Its texts by language, where it has any.</summary>
    public IEnumerable<(string Language, string Text)> Texts => new[]
    {
        (Platform.Localisation.Languages.English, TextEn), (Platform.Localisation.Languages.Traditional, TextZhHant), (Platform.Localisation.Languages.Simplified, TextZhHans),
    }.Where(t => t.Item2 is not null).Select(t => (t.Item1, t.Item2!));
}

public sealed class AgreementTemplateMap : IEntityTypeConfiguration<AgreementTemplate>
{
    public void Configure(EntityTypeBuilder<AgreementTemplate> template)
    {
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Version).IsConcurrencyToken();
        template.Property(t => t.Kind).HasMaxLength(60);
        template.Ignore(t => t.Texts);
        template.HasIndex(t => t.OfficeId);
        template.HasOne<Organization>().WithMany().HasForeignKey(t => t.OfficeId);
        template.MovesWithEach();
        template.IsNobodyElsesBusiness(Right.SeeOffice);
        template.IsRecorded(nameof(AgreementTemplate.OfficeId));
    }
}
