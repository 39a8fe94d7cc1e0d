using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Night;

/// <summary>When an office wants to be reminded; an office without one is reminded as is usual.</summary>
public sealed class ReminderRule : IVersioned
{
    public const int MostMonths = 36, MostDays = 365, Most = 12, Longest = 100;

    public static readonly ReminderRule Usual = UsualOf(Guid.Empty);

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose office it is.</summary>
    public Guid KeeperId { get; set; }

    /// <summary>How many months before the end, the most first: <c>12, 6, 3, 1</c>; empty for never.</summary>
    public string Months { get; set; } = "";

    /// <summary>How many days before an obligation is due.</summary>
    public string Days { get; set; } = "";

    /// <summary>After so many days without anybody acting the stewards are told; null for never.</summary>
    public int? EscalateDays { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<int> AheadMonths => Numbers(Months);

    public IReadOnlyList<int> AheadDays => Numbers(Days);

    /// <summary>What an office is reminded by that never said anything.</summary>
    public static ReminderRule UsualOf(Guid keeper) => new() { KeeperId = keeper, Months = "12, 6, 3, 1", Days = "30, 0", EscalateDays = 14 };

    /// <summary>Reads “12, 6, 3”: the most first, each once. Null where it is none, or a number is out of its bounds.</summary>
    public static string? Read(string text, int least, int most)
    {
        var numbers = new List<int>();
        foreach (var word in text.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) numbers.Add(number);
            else return null;
        return numbers.Count > Most ? null : string.Join(", ", numbers.Distinct().OrderDescending().Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private static IReadOnlyList<int> Numbers(string text) => [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(t => int.Parse(t, NumberStyles.None, CultureInfo.InvariantCulture))];
}

public sealed class ReminderRuleMap : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> rule)
    {
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Version).IsConcurrencyToken();
        rule.Property(r => r.Months).HasMaxLength(ReminderRule.Longest);
        rule.Property(r => r.Days).HasMaxLength(ReminderRule.Longest);
        rule.HasIndex(r => r.KeeperId).IsUnique();
        rule.HasOne<Organization>().WithMany().HasForeignKey(r => r.KeeperId);
        rule.MovesWithEach();
        rule.IsNobodyElsesBusiness(Right.SeeOffice);
        rule.IsRecorded(nameof(ReminderRule.KeeperId));
    }
}
