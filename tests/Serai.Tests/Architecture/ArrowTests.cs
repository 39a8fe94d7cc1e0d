using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Serai.Tests.Architecture;

/// <summary>What may use what, held against the compiled program.</summary>
public sealed partial class ArrowTests
{
    // Features that a feature may use (its entities and queries, never its pages): just those that it does use.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Activities"] = ["Alliances", "Organizations", "Sources"],
        ["Agreements"] = ["Activities", "Alliances", "Changes", "Initiatives", "Office", "Organizations", "Places", "Proposals", "Search", "Sources"],
        ["Alliances"] = ["Activities", "Changes", "Initiatives", "Organizations", "Places", "Proposals", "Search", "Sources"],
        ["Calls"] = ["Alliances", "Office", "Organizations", "People", "Places", "Proposals", "Search"],
        ["Certificates"] = ["Office", "Organizations"],
        ["Changes"] = [],
        ["Compare"] = ["Alliances", "Organizations", "Places"],
        ["Cosigning"] = ["Agreements", "Alliances", "Office", "Organizations"],
        ["Error"] = [],
        ["Imports"] = ["Activities", "Agreements", "Alliances", "Calls", "Initiatives", "Organizations", "Places", "Programmes", "Search", "Sources"],
        ["Initiatives"] = ["Alliances", "Changes", "Organizations", "Proposals", "Sources"],
        ["Office"] = ["Alliances", "Changes", "Organizations", "Proposals", "Search", "Sources"],
        ["Organizations"] = ["Activities", "Alliances", "Changes", "Places", "Proposals", "Search", "Sources"],
        ["Participation"] = ["Activities", "Alliances", "Initiatives", "Organizations", "Sources"],
        ["People"] = ["Organizations", "Search", "Settings"],
        ["Places"] = ["Activities", "Alliances", "Organizations"],
        ["Programmes"] = ["Activities", "Agreements", "Alliances", "Calls", "Certificates", "Office", "Organizations", "Places", "Proposals", "Search", "Sources"],
        ["Proposals"] = [],
        ["Reconcile"] = ["Organizations", "Places", "Search"],
        ["Records"] = ["Proposals"],
        ["Reports"] = ["Activities", "Alliances", "Initiatives", "Office", "Organizations", "Sources"],
        ["Resolve"] = ["Imports", "Organizations", "Search"],
        ["Search"] = ["Organizations", "Places"],
        ["Settings"] = ["Changes", "Initiatives", "Organizations", "Places", "Proposals"],
        ["Sources"] = ["Activities", "Alliances", "Changes", "Initiatives", "Organizations", "Proposals"],
        ["Ui"] = [],
    };

    // These features are in a circle, and are meant to be: each is a kind of record with its pages, and the page of one kind
    // tells what the others say of it (an organization its alliances, a source what it says of both; a place who is there).
    // Search is among them because the register of organizations is searched, and finds organizations.
    // What keeps it sound is the finer rule below: their types are in no circle.
    private static readonly string[] Circle = ["Activities", "Alliances", "Initiatives", "Organizations", "Places", "Search", "Sources"];

    private static readonly Assembly Program = typeof(SeraiSite).Assembly;
    private static readonly ILookup<Type, Type> Uses = CompiledUses.Of(Program);

    [Fact]
    public void A_feature_uses_just_those_that_the_table_of_arrows_names()
    {
        var drawn = Arrows.SelectMany(a => a.Value.Select(other => $"{a.Key} → {other}")).Order(StringComparer.Ordinal);
        var used = Across.Select(u => (u.Own, u.Other)).Concat(ByConstant).Distinct().Select(u => $"{u.Own} → {u.Other}").Order(StringComparer.Ordinal);
        Assert.Equal(drawn, used);
        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), Program.GetTypes().Select(Feature).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_features_in_a_circle_are_those_that_are_known()
    {
        var names = Arrows.Keys.ToList();
        var circles = Circles(names, name => Arrows[name]).Select(c => string.Join(", ", c.Order(StringComparer.Ordinal)));
        Assert.Equal([string.Join(", ", Circle)], circles);
    }

    [Fact]
    public void No_types_of_different_features_are_in_a_circle()
    {
        var users = Uses.Select(u => u.Key).Where(t => Feature(t) is not null).ToList();
        var wrong = Circles(users, type => Uses[type].Where(t => Feature(t) is not null))
            .Where(c => c.Select(Feature).Distinct().Skip(1).Any()).Select(c => string.Join(", ", c.Select(t => t.FullName)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_feature_uses_anothers_pages() => Assert.Empty(Across
        .Where(u => u.Used.IsSubclassOf(typeof(PageModel)) || u.Used.FullName!.StartsWith("AspNetCoreGenerated", StringComparison.Ordinal))
        .Select(u => $"{u.User.FullName} uses {u.Used.FullName}"));

    [Fact]
    public void The_platform_knows_no_feature_and_no_look_and_the_look_no_feature()
    {
        var wrong =
            from use in Uses
            let layer = Layer(use.Key)
            where layer is "Platform" or "Ui"
            from used in use
            where Feature(used) is not null || (layer == "Platform" && Layer(used) == "Ui")
            select $"{use.Key.FullName} uses {used.FullName}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<(Type User, Type Used, string Own, string Other)> Across =>
        from use in Uses
        let own = Feature(use.Key)
        where own is not null
        from used in use
        let other = Feature(used)
        where other is not null && other != own
        select (use.Key, used, own, other);

    // A constant leaves no trace of where it came from in the compiled program: it is looked for by the name of its type.
    private static IEnumerable<(string Own, string Other)> ByConstant
    {
        get
        {
            var holders = Program.GetTypes().Where(t => Feature(t) is not null && t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(f => f.IsLiteral) && !t.IsEnum)
                .Select(t => (Feature: Feature(t)!, Use: new Regex($@"\b{t.Name}\.[A-Z]"))).ToList();
            return from file in SourceTree.Files("src/Serai/Features", "*.cs", "*.cshtml")
                   let own = SourceTree.Relative(file).Split('/')[3]
                   let text = File.ReadAllText(file)
                   from holder in holders
                   where holder.Feature != own && text.Contains($"Features.{holder.Feature}", StringComparison.Ordinal) && holder.Use.IsMatch(text)
                   select (own, holder.Feature);
        }
    }

    /// <summary>All that can reach each other: Tarjan's strongly connected components of two or more.</summary>
    private static List<List<T>> Circles<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> next)
        where T : class
    {
        var (number, low, stack, found) = (new Dictionary<T, int>(), new Dictionary<T, int>(), new Stack<T>(), new List<List<T>>());
        void Visit(T node)
        {
            number[node] = low[node] = number.Count;
            stack.Push(node);
            foreach (var other in next(node))
                if (!number.ContainsKey(other))
                {
                    Visit(other);
                    low[node] = Math.Min(low[node], low[other]);
                }
                else if (stack.Contains(other))
                    low[node] = Math.Min(low[node], number[other]);
            if (low[node] != number[node])
                return;
            var circle = new List<T>();
            do circle.Add(stack.Pop());
            while (circle[^1] != node);
            if (circle.Count > 1)
                found.Add(circle);
        }

        foreach (var node in nodes)
            if (!number.ContainsKey(node))
                Visit(node);
        return found;
    }

    // Pages are compiled as AspNetCoreGeneratedDocument.Features_Alliances_Show.
    private static string? Feature(Type type) => FeatureName().Match(type.FullName ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    private static string? Layer(Type type) => LayerName().Match(type.FullName ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(?:Serai\.Features\.|AspNetCoreGeneratedDocument\.Features_)([A-Z][A-Za-z]+)[._]")]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"^(?:Serai\.|AspNetCoreGeneratedDocument\.)(Platform|Ui)[._]")]
    private static partial Regex LayerName();
}
