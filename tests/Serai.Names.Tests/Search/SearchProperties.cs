using CsCheck;
using Serai.Names.Tests.Support;
using Xunit;

namespace Serai.Names.Tests.Search;

public sealed class SearchProperties
{
    [Fact]
    public void EveryNameFindsItsOrganization() => Made.Registry.Sample(names =>
    {
        var index = NameIndex.Build(names);
        foreach (var name in names)
        {
            var bearers = names.Count(other => NameFold.Fold(other.Name) == NameFold.Fold(name.Name));
            Assert.Contains(index.Search(name.Name, bearers), hit => hit.Id == name.Id);
        }
    }, iter: 60);

    [Fact]
    public void TheVeryNameComesFirst() => Gen.Select(Made.Registry, Made.Registry).Sample((names, changes) =>
    {
        var index = NameIndex.Build(names).With(changes);
        foreach (var name in names)
            if (index.ExactMatches(name.Name) is { Count: > 0 } bearers)
                Assert.Contains(index.Search(name.Name)[0].Id, bearers);
    }, iter: 60);

    [Fact]
    public void EveryNameIsAnExactMatchUnlessItIsAnAcronym() => Made.Registry.Sample(names =>
    {
        var index = NameIndex.Build(names);
        foreach (var name in names)
            Assert.Equal(
                names.Where(other => other.Kind != NameKind.Acronym && NameFold.Fold(other.Name) == NameFold.Fold(name.Name))
                    .Select(other => other.Id).Distinct().Order(StringComparer.Ordinal),
                index.ExactMatches(name.Name));
    }, iter: 60);

    [Fact]
    public void TheOrderOfTheNamesMakesNoDifference() => Gen.Select(Made.Registry, Made.Name.Array[5]).Sample((names, queries) =>
        Answers.Of(NameIndex.Build(names), queries) == Answers.Of(NameIndex.Build(names.Reverse()), queries), iter: 60);

    [Fact]
    public void HitsAreRankedAndEachOrganizationComesOnce() => Gen.Select(Made.Registry, Made.Name).Sample((names, query) =>
    {
        var hits = NameIndex.Build(names).Search(query, 20);
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.Distinct(hits.Select(hit => hit.Id));
        Assert.All(hits, hit => Assert.InRange(hit.Score, 0, 1));
    }, iter: 200);

    [Fact]
    public void AnyTextMayBeAsked() => Gen.Select(Made.Registry, Gen.String).Sample((names, query) =>
        NameIndex.Build(names).Search(query).Count <= 10, iter: 300);

    [Fact]
    public void ThreadsMayAskAtOnce() => Gen.Select(Made.Registry, Made.Name.Array[20]).Sample((names, queries) =>
    {
        var index = NameIndex.Build(names);
        var alone = Array.ConvertAll(queries, query => Answers.Of(index, [query]));
        var together = queries.AsParallel().AsOrdered().Select(query => Answers.Of(index, [query])).ToArray();
        return alone.SequenceEqual(together);
    }, iter: 40, threads: 1);
}
