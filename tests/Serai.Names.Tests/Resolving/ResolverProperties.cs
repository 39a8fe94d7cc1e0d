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
            Assert.Equal(Believed(anew, text), Believed(changed, text));
        Assert.DoesNotContain(changed.Resolve("o02", new() { Web = "o02.example.org" }).Candidates, c => c.Id == "o02");
    }, iter: 30);

    private static readonly string[] Asked = ["Mahidol University", "Shanxi Medical Univ.", "Western University", "Shaanxi Medical University, Xi'an", "Texas A&M University",
        "Univ. of Texas", "Department of Physics, Peking Univ., Beijing, China", "Peking Universty", "Mahidol University Hospital", "北京大学", "菏泽学院", "香港中文大学",
        "Inst. of Comput. Technol., Chinese Acad. of Sci., Beijing, China", "Paris 9 University", "Amgen Inc.", "Victoria University and Mahidol University", "PKU", "Northern University of Texas",
        "Claude Bernard College", "University of Medical Sciences", "Humboldt"];

    /// <summary>Whatever was known from the start and whatever came or changed since, at once or one by one.</summary>
    [Fact]
    public void What_came_later_is_believed_like_what_was_there() => Gen.Select(Gen.Int[0, World.All.Length], Gen.Shuffle(World.All), Gen.Int[1, 5], Gen.Bool).Sample((first, all, step, replaced) =>
    {
        // Those of before may have been otherwise: what they were must leave no trace.
        var before = all[..first].Concat(replaced ? all[first..].Select(o => World.Of(o.Id, "ZA", "Durban", "Shaka College of Durban " + o.Id)) : []);
        var changed = NameResolver.Build(before);
        foreach (var some in all[first..].Chunk(step))
            changed = changed.With(some);
        foreach (var text in Asked)
            Assert.Equal(Believed(World.Resolver, text), Believed(changed, text));
    }, iter: 60);

    private static string Believed(NameResolver resolver, string text) =>
        resolver.Resolve(text) is var answer ? $"{text}: {answer.Verdict} {string.Join(' ', answer.Matches.Select(m => m.Id))} {(answer.Verdict == Verdict.None ? "" : answer.Candidates[0].Id)}" : "";

    [Fact]
    public void A_change_after_thousands_touches_few()
    {
        var resolver = World.Resolver;
        for (var i = 0; i < 600; i++)
            resolver = resolver.With([World.Of($"n{i}", "FR", "Lyon", $"Lyon Academy {i}")]);
        Assert.Equal(600, resolver.UpdatedCount);
        Assert.InRange(resolver.Names.Shelves.Length, 2, 6);
        Assert.Equal("n437", Assert.Single(resolver.Resolve("Lyon Academy 437").Matches).Id);
        Assert.DoesNotContain(resolver.Without("n437").Resolve("Lyon Academy 437").Candidates, c => c.Id == "n437");
    }

    [Fact]
    public void An_organization_that_lost_all_its_names_is_forgotten() =>
        Assert.DoesNotContain(World.Resolver.With([new KnownOrganization("mahidol", [])]).Resolve("Mahidol University").Candidates, c => c.Id == "mahidol");

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
