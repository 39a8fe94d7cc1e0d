namespace Serai.Names.Index;

/// <summary>A list of numbers for each of many owners, all in one piece of memory.</summary>
internal sealed class Lists(int[] starts, int[] items)
{
    public int[] Starts { get; } = starts;

    public int[] Items { get; } = items;

    public ReadOnlySpan<int> this[int owner] => Items.AsSpan(Starts[owner], Starts[owner + 1] - Starts[owner]);

    public int Length(int owner) => Starts[owner + 1] - Starts[owner];

    /// <summary>For each item the owners that have it, each once and in order: from names' words to words' names.</summary>
    public Lists Turned(int items)
    {
        var owners = Starts.Length - 1;
        var seen = new int[items];
        var starts = new int[items + 1];
        Array.Fill(seen, -1);
        for (var owner = 0; owner < owners; owner++)
            foreach (var item in this[owner])
                if (seen[item] != owner)
                {
                    seen[item] = owner;
                    starts[item + 1]++;
                }
        for (var item = 0; item < items; item++)
            starts[item + 1] += starts[item];
        var turned = new int[starts[^1]];
        var next = starts.AsSpan(0, items).ToArray();
        Array.Fill(seen, -1);
        for (var owner = 0; owner < owners; owner++)
            foreach (var item in this[owner])
                if (seen[item] != owner)
                {
                    seen[item] = owner;
                    turned[next[item]++] = owner;
                }
        return new Lists(starts, turned);
    }
}
