using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Platform.Settings;

/// <summary>A choice of this site that an administrator makes on a page: its home organization, its name, its time zone.</summary>
public sealed class Setting
{
    /// <summary>Id of the organization whose participation the front page shows.</summary>
    public const string HomeOrganization = "home_organization";

    /// <summary>Id of the initiative that the front page shows.</summary>
    public const string Initiative = "initiative";

    /// <summary>What the site is called where there is little room.</summary>
    public const string ShortName = "short_name";

    /// <summary>The languages that are offered, with commas between; the first is for whoever states no preference.</summary>
    public const string Languages = "languages";

    /// <summary>A name of the TZ database.</summary>
    public const string TimeZone = "time_zone";

    /// <summary>The front page's title, for each language.</summary>
    public const string FrontHeading = "front_heading";

    /// <summary>What the office says on the front page, for each language.</summary>
    public const string FrontText = "front_text";

    /// <summary>The colour of links on light paper, as #rrggbb.</summary>
    public const string Accent = "accent";

    /// <summary>The same on dark paper, where it is not made of the other.</summary>
    public const string AccentDark = "accent_dark";

    /// <summary>The stored file of the logo with its width and height, with bars between.</summary>
    public const string Logo = "logo";

    /// <summary><c>true</c> where only those who are signed in read the site.</summary>
    public const string Closed = "closed";

    /// <summary>What a country or region is called here: <c>place.KR.en</c>.</summary>
    public const string Place = "place";

    public required string Key { get; init; }
    public required string Value { get; set; }

    /// <summary>The key of what is said once in each language.</summary>
    public static string In(string key, string language) => $"{key}.{language}";
}

public sealed class SettingMap : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        // It says nothing of what it makes stale, for it may be anything: all that is kept is read again, once in a month.
        setting.HasKey(s => s.Key);
        // Of two who change the same one at once, the second looks again.
        setting.Property(s => s.Value).IsConcurrencyToken();
        setting.IsRecorded();
        setting.IsTakenBackBy(Right.ManageSite);
    }
}

public static class SettingSets
{
    extension(SeraiDb db)
    {
        public DbSet<Setting> Settings => db.Set<Setting>();
    }
}
