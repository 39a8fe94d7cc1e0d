using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>What each word of a shelf is in a name, looked up once.</summary>
internal sealed class TermTraits(Shelf shelf)
{
    private readonly Trait[] _traits = Of(shelf);

    [Flags]
    private enum Trait : byte
    {
        None = 0,
        Subject = 1,
        Kind = 2,
        TellsApart = 4,
    }

    public int Count => _traits.Length;

    /// <summary>Nearly every institution has it in its name.</summary>
    public bool IsSubject(int term) => (_traits[term] & Trait.Subject) != 0;

    /// <summary>Another kind of institution, another field.</summary>
    public bool IsKind(int term) => (_traits[term] & Trait.Kind) != 0;

    /// <summary>A number, a direction.</summary>
    public bool TellsApart(int term) => (_traits[term] & Trait.TellsApart) != 0;

    private static Trait[] Of(Shelf shelf)
    {
        var traits = new Trait[shelf.Terms.Count];
        for (var term = 0; term < traits.Length; term++)
        {
            var word = shelf.Terms[term].ToString();
            traits[term] = (UnitWords.IsSubject(word) ? Trait.Subject : 0) | (UnitWords.IsKind(word) ? Trait.Kind : 0)
                | (GeneralWords.TellsApart(word) ? Trait.TellsApart : 0);
        }
        return traits;
    }
}
