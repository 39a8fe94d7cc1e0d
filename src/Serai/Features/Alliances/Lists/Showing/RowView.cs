namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>A row as the page of names shows it.</summary>
/// <param name="Candidates">Who may be meant; one that was chosen by searching is the last of them.</param>
public sealed record RowView(string Slug, MemberList List, MemberListRow Row, IReadOnlyList<CandidateView> Candidates)
{
    /// <summary>Somebody else decided otherwise since the page was read.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Who decided, by name; null where the names did, or whoever it was is deleted.</summary>
    public string? Decider { get; init; }

    /// <summary>What is wrong with it, in the reader's language.</summary>
    public string? Problem { get; init; }

    /// <summary>Where the row is, in the list's own words; null where it does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The organization that was chosen is not there any more.</summary>
    public bool IsGone => Row is { Choice: RowChoice.Organization, Step: null } && !Candidates.Any(c => c.IsChosen);

    public bool MayBeDecided => List.State == ListState.Open && Row.Step is null && Row.HasName;

    /// <summary>The names themselves say it: what else could be done stands back.</summary>
    public bool IsPlain => Row.IsSettled && Row.DecidedAt is null && !IsOvertaken && !IsGone;

    /// <summary>Several bear the very name: the page does not guess.</summary>
    public bool CannotBeKnown => Row.SameNamed > 1 && Row.Choice == RowChoice.Open;
}

/// <summary>Somebody who may be meant.</summary>
/// <param name="Number">The key that chooses it, from 1; null where none does.</param>
public sealed record CandidateView(int? Number, Guid Id, string Name, string? Language)
{
    /// <summary>The name in the language of its own place.</summary>
    public string? Local { get; init; }

    public string? LocalLanguage { get; init; }
    public string? Place { get; init; }
    public double? Score { get; init; }
    public bool IsChosen { get; init; }
    public IReadOnlyList<EvidencePart> Evidence { get; init; } = [];
}
