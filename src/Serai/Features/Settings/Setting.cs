using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.History;

namespace Serai.Features.Settings;

/// <summary>A choice of this site: its home organization, the initiative of its front page.</summary>
public sealed class Setting
{
    /// <summary>Id of the organization whose participation the front page shows.</summary>
    public const string HomeOrganization = "home_organization";

    /// <summary>Id of the initiative that the front page shows.</summary>
    public const string Initiative = "initiative";

    public required string Key { get; init; }
    public required string Value { get; set; }
}

public sealed class SettingMap : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(s => s.Key);
        setting.IsRecorded();
    }
}

public static class SettingSets
{
    extension(SeraiDb db)
    {
        public DbSet<Setting> Settings => db.Set<Setting>();
    }
}
