namespace Serai.Platform.Db.Kept;

/// <summary>Whether something was made from the very same as before.</summary>
public static class SameObjects
{
    /// <summary>Things are compared as the very same objects, since what is read anew is another object; texts, numbers and records by what they say.</summary>
    public static bool Are(IReadOnlyList<object?> ones, IReadOnlyList<object?> others)
    {
        if (ones.Count != others.Count) return false;
        for (var i = 0; i < ones.Count; i++)
            if (!ReferenceEquals(ones[i], others[i]) && !(ones[i] is string or ValueType or ISaysItAll && ones[i]!.Equals(others[i]))) return false;
        return true;
    }
}

/// <summary>A value whose <c>Equals</c> compares all that it says, so that another one that says the same is as good.</summary>
public interface ISaysItAll;
