namespace Serai.Names.Index;

/// <summary>A shelf's arrays, one after another, in and out.</summary>
internal static class ShelfFile
{
    public static void Write(BlockWriter to, Shelf shelf)
    {
        Write(to, shelf.Ids);
        to.Write(shelf.Ties);
        to.Write(shelf.Renown);
        to.Write(shelf.Retired);
        to.Write(shelf.FirstName);
        Write(to, shelf.Places);
        Write(to, shelf.PlaceTerms);
        Write(to, shelf.Names);
        to.Write(shelf.Kinds);
        to.Write(shelf.LanguageOf);
        Write(to, shelf.Languages);
        to.Write(shelf.OwnerOf);
        Write(to, shelf.NameTerms);
        to.Write(shelf.NameWeight);
        Write(to, shelf.Terms);
        to.Write(shelf.TermWeight);
        Write(to, shelf.Postings);
        to.Write(shelf.Typos.Entries);
        to.Write(shelf.Folds.Hashes);
        to.Write(shelf.Folds.Names);
    }

    public static Shelf Read(BlockReader from)
    {
        // In the order written: initializers run from top to bottom.
        return new Shelf
        {
            Ids = ReadTexts(from),
            Ties = from.Read<int>(),
            Renown = from.Read<float>(),
            Retired = from.Read<bool>(),
            FirstName = from.Read<int>(),
            Places = ReadTexts(from),
            PlaceTerms = ReadLists(from),
            Names = ReadTexts(from),
            Kinds = from.Read<byte>(),
            LanguageOf = from.Read<ushort>(),
            Languages = ReadTexts(from),
            OwnerOf = from.Read<int>(),
            NameTerms = ReadLists(from),
            NameWeight = from.Read<float>(),
            Terms = ReadTexts(from),
            TermWeight = from.Read<float>(),
            Postings = ReadLists(from),
            Typos = new TypoTable(from.Read<ulong>()),
            Folds = new FoldTable(from.Read<ulong>(), from.Read<int>()),
        };
    }

    private static void Write(BlockWriter to, TextTable texts)
    {
        to.Write(texts.Letters);
        to.Write(texts.Starts);
    }

    private static void Write(BlockWriter to, Lists lists)
    {
        to.Write(lists.Starts);
        to.Write(lists.Items);
    }

    private static TextTable ReadTexts(BlockReader from) => new(from.Read<char>(), from.Read<int>());

    private static Lists ReadLists(BlockReader from) => new(from.Read<int>(), from.Read<int>());
}
