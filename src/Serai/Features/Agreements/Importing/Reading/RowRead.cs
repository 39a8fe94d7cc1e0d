namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>A row of a register as it was understood.</summary>
public sealed class RowRead
{
    public string? Title { get; set; }
    public string? Kind { get; set; }
    public string? Unit { get; set; }
    public IReadOnlyList<PartnerAsked> Partners { get; set; } = [];
    public EdtfDate? Signed { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }

    /// <summary>The last day as it stands, with the times that it was renewed by itself since.</summary>
    public LocalDate? EndsOn { get; set; }

    public Renewal Renewal { get; set; }
    public int? RenewalYears { get; set; }
    public int? NoticeMonths { get; set; }
    public string? Reference { get; set; }
    public Guid? InCharge { get; set; }

    /// <summary>By its dates and what it says of itself, as of the day on which it is read.</summary>
    public AgreementStage Stage { get; set; }

    public IReadOnlyList<string> Themes { get; set; } = [];
    public IReadOnlyList<string> Fields { get; set; } = [];
    public AgreedActivities Covers { get; set; }

    /// <summary>The names of its documents.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    public string? Notes { get; set; }
    public List<RowIssue> Issues { get; } = [];

    /// <summary>Nothing keeps it from being taken in, as far as the row itself tells.</summary>
    public bool IsReady => Issues.TrueForAll(i => i.Weight == IssueWeight.Remark);
}

/// <summary>A partner as a row writes it.</summary>
/// <param name="Country">As it is written.</param>
public sealed record PartnerAsked(string Text, string? Country);

/// <summary>How much it matters.</summary>
public enum IssueWeight
{
    /// <summary>It is good to know.</summary>
    Remark,

    /// <summary>Somebody has to choose what is meant, for all rows that say it.</summary>
    Open,

    /// <summary>It cannot be so.</summary>
    Wrong,
}

/// <summary>What is wrong or doubtful with a row: where, what stands there, why, and by its text the way out.</summary>
/// <param name="Column">Null for the row as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Code">Names its text in <see cref="ImportIssueTexts"/>.</param>
/// <param name="More">What goes into the text behind the value.</param>
public sealed record RowIssue(IssueWeight Weight, ColumnPurpose? Column, string Value, string Code, params IReadOnlyList<string> More);
