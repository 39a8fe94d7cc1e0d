using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Surveys;

public sealed class SurveyMap : IEntityTypeConfiguration<EditionSurvey>, IEntityTypeConfiguration<SurveyMark>, IEntityTypeConfiguration<SurveySlot>, IEntityTypeConfiguration<SurveyKey>
{
    public void Configure(EntityTypeBuilder<EditionSurvey> survey)
    {
        survey.Property(s => s.Id).ValueGeneratedNever();
        survey.HasIndex(s => s.EditionId).IsUnique();
        survey.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        survey.HasOne<Organization>().WithMany().HasForeignKey(s => s.KeeperId).OnDelete(DeleteBehavior.Restrict);
        survey.Property(s => s.Version).IsConcurrencyToken();
        survey.MovesWithEach();
        survey.IsNobodyElsesBusiness(Right.SeeOffice);
        survey.IsRecorded(nameof(EditionSurvey.KeeperId));
    }

    public void Configure(EntityTypeBuilder<SurveyMark> mark)
    {
        mark.HasKey(m => new { m.SurveyId, m.ParticipantId });
        mark.HasOne<EditionSurvey>().WithMany().HasForeignKey(m => m.SurveyId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Participant>().WithMany().HasForeignKey(m => m.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        mark.MovesWithEach();
        mark.IsNotRecorded(because: "The history has an instant for each change, and by it whoever reads both would know who answered what.");
    }

    public void Configure(EntityTypeBuilder<SurveySlot> slot)
    {
        slot.Property(s => s.Id).ValueGeneratedNever();
        slot.HasIndex(s => s.SurveyId);
        slot.HasOne<EditionSurvey>().WithMany().HasForeignKey(s => s.SurveyId).OnDelete(DeleteBehavior.Restrict);
        slot.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.SetNull);
        slot.MovesWithEach();
        slot.IsNotRecorded(because: "The history has an instant for each change, and by it whoever reads both would know who answered what.");
    }

    public void Configure(EntityTypeBuilder<SurveyKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne<EditionSurvey>().WithMany().HasForeignKey(k => k.SurveyId).OnDelete(DeleteBehavior.Cascade);
        key.HasOne<Participant>().WithMany().HasForeignKey(k => k.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        key.MovesWithEach();
        key.IsNotRecorded(because: "It is a key, not a fact.");
    }
}
