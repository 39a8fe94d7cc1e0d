using CsCheck;
using System.Text.Json.Nodes;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Wording;
using Serai.Features.Cosigning.Protocol;

namespace Serai.Tests.Features.Cosigning.Protocol;

/// <summary>Which fields two copies say otherwise.</summary>
public sealed class ContentDifferenceTests
{
    [Fact]
    public void A_clause_that_was_put_in_at_the_top_is_one_difference()
    {
        var found = ContentDifference.Of(Saying("Rooms", "Purpose", "Money"), Saying("Purpose", "Money"));
        Assert.Equal(["texts/en/clauses/0a"], found.Select(d => d.Path));
        Assert.Equal(("Rooms · Rooms it is.", (string?)null), (found[0].Mine, found[0].Theirs));
    }

    [Fact]
    public void A_clause_that_is_gone_and_one_that_was_changed_are_named_by_their_places_in_what_was_signed()
    {
        var found = ContentDifference.Of(Saying("Purpose", "Cars"), Saying("Purpose", "Money", "Rooms"));
        Assert.Equal(["texts/en/clauses/2/heading", "texts/en/clauses/2/paragraphs/1/text", "texts/en/clauses/3"], found.Select(d => d.Path));
        Assert.Null(found[2].Mine);
    }

    [Fact]
    public void Nothing_differs_from_itself_and_every_difference_is_told() => Gen.Select(Gen.String[Gen.Char["abc"], 0, 8], Gen.String[Gen.Char["abc"], 0, 8]).Sample((one, other) =>
    {
        var (copy, reference) = (Words(one), Words(other));
        var pairs = AlignedLists.Of(copy, reference).ToList();
        // All of both, each once and in its order.
        Assert.Equal(one, string.Concat(pairs.Where(p => p.Copy is not null).Select(p => p.Copy!["w"])));
        Assert.Equal(other, string.Concat(pairs.Where(p => p.Reference is not null).Select(p => p.Reference!["w"])));
        Assert.Equal(pairs.Count, pairs.Select(p => p.Place).Distinct().Count());
        // Places are those of the reference, with letters where it has none.
        Assert.Equal(Enumerable.Range(1, other.Length).Select(n => $"{n}"), pairs.Where(p => p.Reference is not null).Select(p => p.Place));
        Assert.All(pairs.Where(p => p.Reference is null), p => Assert.Matches("^[0-9]+[a-z]+$", p.Place));
        // As many stay together as a longest common part has.
        Assert.Equal(Common(one, other), pairs.Count(p => p.Copy?["w"]?.ToString() == p.Reference?["w"]?.ToString()));
    });

    private static int Common(string one, string other) => one.Length == 0 || other.Length == 0 ? 0 : one[0] == other[0] ? 1 + Common(one[1..], other[1..]) : Math.Max(Common(one[1..], other), Common(one, other[1..]));

    private static JsonArray Words(string letters) => [.. letters.Select(c => (JsonNode)new JsonObject { ["w"] = c.ToString() })];

    private static AgreementContent Saying(params string[] clauses) => new()
    {
        Kind = "memorandum-of-understanding", Title = "One", Confidentiality = "parties", Renewal = new(RenewalWay.None),
        Parties = [new("https://ror.org/one", "One", null, []), new("https://ror.org/other", "Other", null, [])],
        Texts = [new("en", new(null, new(clauses.Select(c => new Clause(c, [new(c + " it is.")])))))],
    };
}
