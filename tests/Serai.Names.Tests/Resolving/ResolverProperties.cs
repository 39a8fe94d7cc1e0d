using CsCheck;
using Serai.Names.Tests.Support;
using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>What holds for every registry and every text.</summary>
public sealed class ResolverProperties
{
    private static readonly Gen<KnownOrganization[]> Registry = Made.Registry.Select(names => names.GroupBy(n => n.Id)
        .Select(of => new KnownOrganization(of.Key, [.. of.Select(n => new KnownName(n.Name, n.Kind, n.Language))])
        {
            Places = [new(of.Key.Length % 2 == 0 ? "NO" : "SE", null, "Karlo")],
            Addresses = [of.Key + ".example.org"],
            Withdrawn = of.Any(n => n.Retired),
            Successors = of.Any(n => n.Retired) ? ["o01"] : [],
        }).ToArray());

    private static readonly Gen<string> Text = Gen.OneOf(Made.Name, Gen.String, Gen.Select(Made.Name, Made.Name, (a, b) => $"{a}, {b} (Karlo), Norway; {b}"));

    [Fact]
    public void Any_text_has_an_answer_that_keeps_its_word() => Gen.Select(Registry, Text.Array[6]).Sample((registry, texts) =>
    {
        var resolver = NameResolver.Build(registry);
        foreach (var text in texts)
        {
            var answer = resolver.Resolve(text, new() { Country = "NO", Web = "o03.example.org" }, 3);
            Assert.Equal(answer.Candidates.Count, answer.Candidates.Select(c => c.Id).Distinct().Count());
            Assert.All(answer.Matches, m => Assert.Contains(m, answer.Candidates));
            Assert.All(answer.Candidates, c => Assert.InRange(c.Score, 0, 1));
            Assert.All(answer.Matches, m => Assert.NotEmpty(m.Evidence));
            Assert.All(answer.Candidates.Where(c => c.Verdict == Verdict.Review), c => Assert.Contains(c.Evidence, e => !ReasonTests.Good.Contains(e.Kind)));
            Assert.Equal(answer.Matches.Count > 0, answer.Verdict == Verdict.Match);
        }
    }, iter: 40);

    [Fact]
    public void The_order_on_the_way_in_and_asking_twice_change_nothing() => Gen.Select(Registry, Text.Array[4]).Sample((registry, texts) =>
    {
        var (one, other) = (NameResolver.Build(registry), NameResolver.Build(registry.Reverse()));
        foreach (var text in texts)
        {
            Assert.Equal(Told(one, text), Told(other, text));
            Assert.Equal(Told(one, text), Told(one, text));
        }
    }, iter: 40);

    [Fact]
    public void Changed_it_knows_what_one_built_anew_knows() => Gen.Select(Registry, Registry, Text.Array[4]).Sample((registry, changes, texts) =>
    {
        var changed = NameResolver.Build(registry).With(changes.Take(5)).Without("o02");
        var anew = NameResolver.Build([.. registry.Where(o => !changes.Take(5).Any(c => c.Id == o.Id)).Concat(changes.Take(5)).Where(o => o.Id != "o02")]);
        foreach (var text in texts)
            Assert.Equal(anew.Resolve(text).Candidates.Select(c => c.Id).Take(1).Where(_ => anew.Resolve(text).Verdict == Verdict.Match),
                changed.Resolve(text).Candidates.Select(c => c.Id).Take(1).Where(_ => anew.Resolve(text).Verdict == Verdict.Match));
        Assert.DoesNotContain(changed.Resolve("o02", new() { Web = "o02.example.org" }).Candidates, c => c.Id == "o02");
    }, iter: 30);

    [Fact]
    public void Kept_and_loaded_it_answers_as_before() => Gen.Select(Registry, Text.Array[4]).Sample((registry, texts) =>
    {
        var resolver = NameResolver.Build(registry);
        using var file = new MemoryStream();
        resolver.Save(file);
        file.Position = 0;
        var loaded = NameResolver.Load(file);
        Assert.All(texts, text => Assert.Equal(Told(resolver, text), Told(loaded, text)));
        file.SetLength(file.Length - 1);
        file.Position = 0;
        Assert.Throws<InvalidDataException>(() => NameResolver.Load(file));
    }, iter: 20);

    [Fact]
    public void One_that_was_changed_is_not_kept() => Assert.Throws<InvalidOperationException>(() => World.Resolver.Without("pku").Save(new MemoryStream()));

    private static string Told(NameResolver resolver, string text) => string.Join('|', resolver.Resolve(text).Candidates
        .Select(c => $"{c.Id} {c.Name} {c.Score:F4} {c.Verdict} {string.Join(';', c.Evidence)}"));
}
