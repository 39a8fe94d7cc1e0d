using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Mail;

/// <summary>What a person who wanted one mail a day will be told in the next one.</summary>
public sealed class HeldMail
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid PersonId { get; init; }
    public required string ToAddress { get; set; }
    public required string ToName { get; init; }
    public required string Language { get; init; }
    public required string Kind { get; init; }
    public required Instant Created { get; init; }

    /// <summary>Its <see cref="MailContent"/>, as JSON.</summary>
    public required string ContentJson { get; set; }

    public MailContent Content => JsonSerializer.Deserialize<MailContent>(ContentJson)!;

    public void Say(MailContent content) => ContentJson = JsonSerializer.Serialize(content);
}

public sealed class HeldMailMap : IEntityTypeConfiguration<HeldMail>
{
    public void Configure(EntityTypeBuilder<HeldMail> held)
    {
        held.HasIndex(h => h.PersonId);
        held.HasIndex(h => h.Created);
        held.Ignore(h => h.Content);
        held.MovesWithEach();
        held.IsNotRecorded(because: "It tells of what was done, which is recorded.");
    }
}
