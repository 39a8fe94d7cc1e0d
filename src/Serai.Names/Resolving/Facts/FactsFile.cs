using Serai.Names.Index;

namespace Serai.Names.Resolving.Facts;

/// <summary>The arrays of what is known beside the names, one after another, in and out.</summary>
internal static class FactsFile
{
    public static void Write(Stream stream, OrganizationFacts facts)
    {
        using var count = new BlockWriter(null);
        Body(count, facts);
        using var writer = new BlockWriter(stream);
        writer.Write([count.Length]);
        writer.WriteSum();
        Body(writer, facts);
        writer.WriteSum();
    }

    /// <exception cref="InvalidDataException">It is damaged or cut short.</exception>
    public static OrganizationFacts Read(Stream stream)
    {
        using var reader = new BlockReader(stream) { Left = 64 };
        var length = reader.Read<long>();
        reader.CheckSum();
        reader.Left = length.Length == 1 ? length[0] : 0;
        // In the order written: initializers run from top to bottom.
        var facts = new OrganizationFacts
        {
            Countries = ReadLists(reader),
            Places = ReadLists(reader),
            PlaceNames = ReadTexts(reader),
            PlaceCountries = ReadLists(reader),
            Domains = ReadLists(reader),
            DomainNames = ReadTexts(reader),
            DomainOwners = ReadLists(reader),
            Parents = ReadLists(reader),
            Successors = ReadLists(reader),
            Others = ReadTexts(reader),
            Withdrawn = reader.Read<bool>(),
            Ended = reader.Read<bool>(),
            Kinds = reader.Read<byte>(),
            Since = reader.Read<int>(),
            Until = reader.Read<int>(),
            Established = reader.Read<int>(),
        };
        reader.CheckSum();
        return facts;
    }

    private static void Body(BlockWriter to, OrganizationFacts facts)
    {
        Write(to, facts.Countries);
        Write(to, facts.Places);
        Write(to, facts.PlaceNames);
        Write(to, facts.PlaceCountries);
        Write(to, facts.Domains);
        Write(to, facts.DomainNames);
        Write(to, facts.DomainOwners);
        Write(to, facts.Parents);
        Write(to, facts.Successors);
        Write(to, facts.Others);
        to.Write(facts.Withdrawn);
        to.Write(facts.Ended);
        to.Write(facts.Kinds);
        to.Write(facts.Since);
        to.Write(facts.Until);
        to.Write(facts.Established);
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
