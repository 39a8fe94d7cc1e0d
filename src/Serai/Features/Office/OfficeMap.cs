using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Office;

public sealed class OfficeMap :
    IEntityTypeConfiguration<OfficeDelegate>, IEntityTypeConfiguration<OfficeContact>, IEntityTypeConfiguration<OfficeDues>,
    IEntityTypeConfiguration<OfficeNote>, IEntityTypeConfiguration<OfficeReminder>, IEntityTypeConfiguration<OfficeFile>, IEntityTypeConfiguration<OfficeVisit>
{
    // Of whom it tells is found by the row itself: he has no account here. With the row its values in the history can be erased.
    private const string Own = nameof(OfficeRow.Id);

    public void Configure(EntityTypeBuilder<OfficeDelegate> row)
    {
        IsOfAnOffice(row);
        row.Property(r => r.Name).IsPrivate(Own);
        row.Property(r => r.Email).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<OfficeContact> row)
    {
        IsOfAnOffice(row);
        row.Property(r => r.Name).IsPrivate(Own);
        row.Property(r => r.Post).IsPrivate(Own);
        row.Property(r => r.Email).IsPrivate(Own);
        row.Property(r => r.Phone).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<OfficeDues> row)
    {
        IsOfAnOffice(row);
        // As text in both databases: neither rounds it, and a backup writes it as it is.
        row.Property(r => r.Amount).HasConversion(
            amount => amount.ToString(CultureInfo.InvariantCulture),
            text => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).HasMaxLength(30);
        row.Property(r => r.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<OfficeNote> row)
    {
        IsOfAnOffice(row);
        row.Property(r => r.Text).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<OfficeReminder> row)
    {
        IsOfAnOffice(row);
        row.Property(r => r.WhoseId).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<OfficeFile> row)
    {
        IsOfAnOffice(row);
        row.Property(r => r.Title).IsPrivate(Own);
        row.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId);
    }

    public void Configure(EntityTypeBuilder<OfficeVisit> visit)
    {
        visit.HasKey(v => new { v.OfficeId, v.PersonId });
        visit.HasOne<Organization>().WithMany().HasForeignKey(v => v.OfficeId);
        visit.MovesWithEach();
        visit.IsNotRecorded(because: "It changes nothing but what a page begins with.");
    }

    private static void IsOfAnOffice<T>(EntityTypeBuilder<T> row)
        where T : OfficeRow
    {
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.HasIndex(r => new { r.OfficeId, r.PartnerId });
        row.HasOne<Organization>().WithMany().HasForeignKey(r => r.OfficeId);
        row.HasOne<Organization>().WithMany().HasForeignKey(r => r.PartnerId);
        row.MovesWithEach();
        // Whose record it is: the office's alone. Who is at the partner's must not see that there is one.
        row.IsNobodyElsesBusiness(Right.SeeOffice);
        row.IsRecorded(nameof(OfficeRow.OfficeId));
    }
}
