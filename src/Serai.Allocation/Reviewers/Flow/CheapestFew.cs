namespace Serai.Allocation;

/// <summary>The few cheapest of what is offered; of two that cost the same the first.</summary>
internal sealed class CheapestFew
{
    private long[] _costs;
    private int[] _items;
    private int _most;
    private int _count;
    private long _below;

    public CheapestFew(int most) => (_costs, _items) = (new long[most], new int[most]);

    public ReadOnlySpan<int> Chosen => _items.AsSpan(0, _count);

    /// <param name="most">How many are wanted.</param>
    /// <param name="below">What each must cost less than.</param>
    public void Clear(int most, long below)
    {
        if (most > _items.Length)
            (_costs, _items) = (new long[most], new int[most]);
        (_most, _below, _count) = (most, below, 0);
    }

    public void Offer(int item, long cost)
    {
        if (cost >= _below)
            return;
        if (_count < _most)
            _count++;
        var at = _count - 1;
        for (; at > 0 && _costs[at - 1] > cost; at--)
            (_costs[at], _items[at]) = (_costs[at - 1], _items[at - 1]);
        (_costs[at], _items[at]) = (cost, item);
        if (_count == _most)
            _below = _costs[_count - 1];
    }
}
