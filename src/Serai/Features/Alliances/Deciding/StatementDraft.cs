using Serai.Features.Sources;

namespace Serai.Features.Alliances.Deciding;

/// <summary>A statement while it is written: once kept it is never changed.</summary>
public class StatementDraft(Alliance alliance)
{
    public Alliance Alliance { get; } = alliance;

    /// <summary>The mistyped one whose place it takes.</summary>
    public MembershipStatement? Corrects { get; init; }

    /// <summary>The statement of these very words whose place the mistyped one took by mistake: it takes its place back.</summary>
    public MembershipStatement? Restores { get; set; }

    public string? MemberName { get; set; }
    public string? MemberNameLocal { get; set; }
    public string? Place { get; set; }
    public Guid? MemberId { get; set; }
    public string? Category { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
    public EdtfDate? AsOf { get; set; }
    public bool Complete { get; set; }
    public Guid? SourceId { get; set; }

    /// <summary>The source where it comes into being with the statement.</summary>
    public Source? NewSource { get; set; }

    public string? PlaceInSource { get; set; }

    /// <summary>Why the other one was wrong.</summary>
    public string? Reason { get; set; }

    /// <summary>What it became.</summary>
    public MembershipStatement? Made { get; set; }

    /// <summary>One that says what another said, to be put right.</summary>
    public static StatementDraft Of(Alliance alliance, MembershipStatement wrong) => new(alliance)
    {
        Corrects = wrong,
        MemberName = wrong.MemberName,
        MemberNameLocal = wrong.MemberNameLocal,
        Place = wrong.PlaceWord,
        MemberId = wrong.MemberId,
        Category = wrong.CategoryWord,
        Since = wrong.Since,
        Until = wrong.Until,
        AsOf = wrong.AsOf,
        Complete = wrong.Complete,
        SourceId = wrong.SourceId,
        PlaceInSource = wrong.PlaceInSource,
    };
}
