using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

public sealed class DecidingMap : IEntityTypeConfiguration<CallQuotas>, IEntityTypeConfiguration<CallDecision>, IEntityTypeConfiguration<PlaceKey>
{
    /// <summary>Longest reason.</summary>
    internal const int LongestReason = 1000;

    private const int LongestScore = 30;

    public void Configure(EntityTypeBuilder<CallQuotas> quotas)
    {
        quotas.Property(q => q.Id).ValueGeneratedNever();
        quotas.HasIndex(q => q.CallId).IsUnique();
        quotas.HasOne<Call>().WithMany().HasForeignKey(q => q.CallId).OnDelete(DeleteBehavior.Restrict);
        quotas.HasOne<Organization>().WithMany().HasForeignKey(q => q.KeeperId).OnDelete(DeleteBehavior.Restrict);
        quotas.Property(q => q.Version).IsConcurrencyToken();
        quotas.MovesWithEach();
        quotas.IsNobodyElsesBusiness(Right.SeeOffice);
        quotas.IsRecorded(nameof(CallQuotas.KeeperId));
    }

    public void Configure(EntityTypeBuilder<CallDecision> decision)
    {
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Reason).HasMaxLength(LongestReason);
        // As it was typed, on both databases: 7.5 stays 7.5.
        decision.Property(d => d.Score).HasConversion(new ValueConverter<decimal, string>(score => score.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))).HasMaxLength(LongestScore);
        decision.HasIndex(d => d.SubmissionId).IsUnique();
        decision.HasIndex(d => d.CallId);
        decision.HasIndex(d => d.ConfirmBy);
        decision.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Submission>().WithMany().HasForeignKey(d => d.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Organization>().WithMany().HasForeignKey(d => d.KeeperId).OnDelete(DeleteBehavior.Restrict);
        decision.Ignore(d => d.HoldsPlace);
        decision.Ignore(d => d.Waits);
        decision.Property(d => d.Version).IsConcurrencyToken();
        decision.MovesWithEach();
        decision.IsNobodyElsesBusiness(Right.SeeOffice);
        decision.IsRecorded(nameof(CallDecision.KeeperId));
    }

    public void Configure(EntityTypeBuilder<PlaceKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne<CallDecision>().WithMany().HasForeignKey(k => k.DecisionId).OnDelete(DeleteBehavior.Cascade);
        key.MovesWithEach();
        key.IsNotRecorded(because: "It is a key, not a fact.");
    }
}
