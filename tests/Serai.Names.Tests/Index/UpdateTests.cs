using CsCheck;
using Serai.Names.Tests.Support;
using Xunit;

namespace Serai.Names.Tests.Index;

public sealed class UpdateTests
{
    private static readonly NameIndex Index = NameIndex.Build(
    [
        new("a", "Karlov Academy", NameKind.Official, "en"),
        new("b", "Mirten College", NameKind.Official, "en") { Place = "Mirten" },
    ]);

    [Fact]
    public void ANewOrganizationIsFound()
    {
        var updated = Index.With([new NamedRecord("c", "Velník Institute", NameKind.Official, "cs")]);
        Assert.Equal("c", updated.Search("velnik")[0].Id);
        Assert.Equal(["c"], updated.ExactMatches("Velnik Institute"));
        Assert.Equal("a", updated.Search("karlov")[0].Id);
        Assert.Equal((3, 1), (updated.Count, updated.UpdatedCount));
        Assert.Empty(Index.Search("velnik"));
    }

    [Fact]
    public void AChangedOrganizationLosesItsOldNames()
    {
        var updated = Index.With([new NamedRecord("a", "Orsha University", NameKind.Official, "en")])
            .With([new NamedRecord("a", "Dukalo University", NameKind.Official, "en")]);
        Assert.Empty(updated.Search("karlov"));
        Assert.Empty(updated.Search("orsha"));
        Assert.Equal("a", updated.Search("dukalo")[0].Id);
        Assert.Equal(2, updated.Count);
    }

    [Fact]
    public void ARemovedOrganizationIsNotFound()
    {
        var updated = Index.Without("a", "unknown");
        Assert.Empty(updated.Search("karlov"));
        Assert.Empty(updated.ExactMatches("Karlov Academy"));
        Assert.Equal(1, updated.Count);
        Assert.Equal("a", updated.With([new("a", "Karlov Academy", NameKind.Official, "en")]).Search("karlov")[0].Id);
    }

    [Fact]
    public void RebuiltItAnswersAsIfBuiltWithAllChanges() =>
        Gen.Select(Made.Registry, Made.Registry, Made.Name.Array[5]).Sample((first, second, queries) =>
        {
            var changed = second.Select(name => name.Id).ToHashSet();
            var updated = NameIndex.Build(first).With(second).Without("o01").Rebuilt();
            var built = NameIndex.Build(first.Where(name => !changed.Contains(name.Id)).Concat(second).Where(name => name.Id != "o01"));
            Assert.Equal(built.Count, updated.Count);
            Assert.Equal(Answers.Of(built, queries), Answers.Of(updated, queries));
        }, iter: 60);

    [Fact]
    public void UpdatedItKnowsTheSameExactNamesAsIfBuilt() => Gen.Select(Made.Registry, Made.Registry).Sample((first, second) =>
    {
        var changed = second.Select(name => name.Id).ToHashSet();
        var updated = NameIndex.Build(first).With(second);
        var built = NameIndex.Build(first.Where(name => !changed.Contains(name.Id)).Concat(second));
        foreach (var name in first.Concat(second))
            Assert.Equal(built.ExactMatches(name.Name), updated.ExactMatches(name.Name));
    }, iter: 60);
}
