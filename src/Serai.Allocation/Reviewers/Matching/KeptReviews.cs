namespace Serai.Allocation;

/// <summary>What is settled before the search begins, and what is left to it.</summary>
internal sealed class KeptReviews
{
    public KeptReviews(ReviewTask task)
    {
        (Counts, Loads) = (new int[task.Needs.Count], [.. task.Reviewers.Select(r => r.Already)]);
        foreach (var pair in task.Kept)
        {
            Counts[pair.Submission]++;
            Loads[pair.Reviewer]++;
        }
        Needs = [.. task.Needs.Select((n, s) => Math.Max(0, n - Counts[s]))];
        Room = [.. task.Reviewers.Select((r, i) => Math.Max(0, r.Most - Loads[i]))];
    }

    /// <summary>How many reviewers are kept for each submission.</summary>
    public int[] Counts { get; }

    /// <summary>How many reviews each reviewer has by kept pairs and elsewhere.</summary>
    public int[] Loads { get; }

    /// <summary>How many reviewers each submission needs besides.</summary>
    public int[] Needs { get; }

    /// <summary>How many reviews each reviewer can take besides.</summary>
    public int[] Room { get; }
}
