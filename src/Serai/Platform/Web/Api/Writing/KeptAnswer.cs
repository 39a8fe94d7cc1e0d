using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>
/// What was answered to a request with a key of its own, kept in the transaction of what it did: asked again, whatever happened
/// in between, the program gets the same answer and nothing is done twice.
/// </summary>
public sealed class KeptAnswer
{
    public required Guid PersonId { get; init; }

    /// <summary>The program's word for the request.</summary>
    public required string Key { get; init; }

    /// <summary>Of method, address, reason and body: what else comes with the same key is another request.</summary>
    public required byte[] RequestHash { get; init; }

    public required Instant At { get; init; }
    public required int Status { get; init; }
    public string? Location { get; init; }
    public string? EntityTag { get; init; }

    /// <summary>The address of the step that it was.</summary>
    public string? Step { get; init; }

    /// <summary>JSON.</summary>
    public required string Body { get; init; }
}

public sealed class KeptAnswerMap : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.HasKey(a => new { a.PersonId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(OnceOnly.LongestKey);
        answer.HasIndex(a => a.At);
        answer.MovesWithEach();
        answer.IsNotRecorded(because: "It repeats what is recorded, for a day.");
    }
}
