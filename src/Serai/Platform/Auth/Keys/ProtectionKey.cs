using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Auth.Keys;

/// <summary>A key that forms' tokens are signed with, in the database so that all nodes of a site have the same.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The framework's name of it.</summary>
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

public sealed class ProtectionKeyMap : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.MovesWithEach();
        key.IsNotRecorded(because: "It is a secret of the program.");
    }
}
