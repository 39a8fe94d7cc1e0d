using Serai.Edtf.Days;

namespace Serai.Edtf;

public sealed partial class Edtf
{
    /// <summary>
    /// Whether one day can satisfy both: 2016 and 2016-03 fit, 2016 and 2017-03 don't. Holds both ways.
    /// </summary>
    public bool Fits(Edtf other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Choices.Any(one => other.Choices.Any(one.Touches));
    }

    /// <summary>Whether every day that the other may denote is one that this may denote: 2016 contains 2016-03.</summary>
    public bool Contains(Edtf other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Choices.All(theirs => Choices.Any(ours => ours.Covers(theirs)));
    }

    /// <summary>The one that leaves fewer days open; the earlier in <see cref="EdtfOrder"/> where both leave as many.</summary>
    public static Edtf Finer(Edtf one, Edtf other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Width == other.Width ? (one.CompareTo(other) <= 0 ? one : other) : one.Width < other.Width ? one : other;
    }

    /// <inheritdoc cref="EdtfOrder.Compare"/>
    public int CompareTo(Edtf? other) => EdtfOrder.Instance.Compare(this, other);

    private long Width => possible.First == DayNumber.Ever || possible.Last == DayNumber.Forever
        ? long.MaxValue
        : possible.Last - possible.First;
}
