namespace Serai.Names.Resolving.Reading;

/// <summary>A word of a line.</summary>
/// <param name="Text">The word as it is looked up.</param>
/// <param name="Written">The word before it was written out, folded.</param>
/// <param name="Segment">The number of the part of the line between separators in which it stands.</param>
/// <param name="AfterJoint">Whether "of", "and" or the like stands between it and the word before.</param>
/// <param name="Unspaced">Whether it is a pair of characters of a script without spaces.</param>
internal readonly record struct Token(string Text, string Written, int Segment, bool AfterJoint, bool Unspaced)
{
    /// <summary>Two letters, mostly somebody's initials.</summary>
    public bool IsInitials => Written.Length == 2 && !Unspaced && !HasDigit && !Words.GeneralWords.TellsApart(Written);

    /// <summary>A number, perhaps with letters: a street's, a post code.</summary>
    public bool HasDigit => Written.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
