using System.Runtime.InteropServices;
using Serai.Names.Words;

namespace Serai.Names.Index;

/// <summary>Numbers the words of names as they come, and puts the numbers in the words' order at the end.</summary>
internal sealed class WordList
{
    /// <summary>No name has more; the rest of a text that is no name is not looked up.</summary>
    private const int MostWords = 200;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<Word> _words = [];
    private List<int> _starts = [0];
    private List<int> _items = [];

    /// <summary>Adds the words of one more name.</summary>
    /// <returns>The folded name.</returns>
    public string AddName(string name)
    {
        var folded = NameFold.Fold(name);
        NameWords.Split(folded, _words);
        foreach (var word in CollectionsMarshal.AsSpan(_words)[..Math.Min(_words.Count, MostWords)])
        {
            if (!_numbers.TryGetValue(word.Text, out var number))
            {
                number = _texts.Count;
                _numbers.Add(word.Text, number);
                _texts.Add(word.Text);
            }
            _items.Add(number);
        }
        _starts.Add(_items.Count);
        return folded;
    }

    /// <summary>The words of the names added since the last time.</summary>
    public Lists Take()
    {
        var lists = new Lists([.. _starts], [.. _items]);
        (_starts, _items) = ([0], []);
        return lists;
    }

    /// <summary>All words in ordinal order; the numbers in the lists are changed to match.</summary>
    public TextTable Sorted(params Lists[] lists)
    {
        var order = Enumerable.Range(0, _texts.Count).ToArray();
        var texts = _texts.ToArray();
        Array.Sort(texts, order, StringComparer.Ordinal);
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        foreach (var list in lists)
            for (var i = 0; i < list.Items.Length; i++)
                list.Items[i] = place[list.Items[i]];
        return TextTable.Of(texts);
    }
}
