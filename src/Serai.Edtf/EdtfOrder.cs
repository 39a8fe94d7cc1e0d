namespace Serai.Edtf;

/// <summary>Orders dates by their earliest day, then by their latest, then by their text; no date comes before all dates.</summary>
public sealed class EdtfOrder : IComparer<Edtf?>
{
    private EdtfOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static EdtfOrder Instance { get; } = new();

    /// <summary>
    /// Earliest day first; dates without a first day before all others. Of those with the same earliest day the one that
    /// ends first, then by text.
    /// </summary>
    public int Compare(Edtf? x, Edtf? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = x.Possible.First.CompareTo(y.Possible.First);
        if (order == 0)
            order = x.Possible.Last.CompareTo(y.Possible.Last);
        if (order == 0)
            order = string.CompareOrdinal(x.Text, y.Text);
        return order == 0 ? x.Hemisphere.CompareTo(y.Hemisphere) : order;
    }
}
