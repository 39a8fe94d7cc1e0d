using Serai.Names.Index;

namespace Serai.Names.Resolving.Facts;

/// <summary>Gathers lists of numbers, one after another.</summary>
internal sealed class Rows
{
    private readonly List<int> _starts = [0], _items = [];

    public static Lists Of(int[]?[] rows)
    {
        var gathered = new Rows();
        foreach (var row in rows)
            gathered.Add(row ?? []);
        return gathered.Lists(null);
    }

    public void Add(IEnumerable<int> items)
    {
        var first = _items.Count;
        foreach (var item in items)
            if (_items.IndexOf(item, first) < 0)
                _items.Add(item);
        _starts.Add(_items.Count);
    }

    /// <param name="order">The new number of each; null leaves them as they are.</param>
    public Lists Lists(int[]? order) => new([.. _starts], order is null ? [.. _items] : [.. _items.Select(item => order[item])]);
}

/// <summary>Numbers texts as they come.</summary>
internal sealed class Texts
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Number(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
            _numbers[text] = number = _numbers.Count;
        return number;
    }

    /// <summary>The texts in order, and the new number of each old one.</summary>
    public int[] Sorted(out TextTable table)
    {
        var texts = _numbers.Keys.ToArray();
        Array.Sort(texts, StringComparer.Ordinal);
        table = TextTable.Of(texts);
        var order = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
            order[_numbers[texts[i]]] = i;
        return order;
    }
}
