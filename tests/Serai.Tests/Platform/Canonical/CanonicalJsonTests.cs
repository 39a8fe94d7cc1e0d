using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Serai.Platform.Canonical;

namespace Serai.Tests.Platform.Canonical;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("values")]
    [InlineData("weird")]
    public void The_schemes_own_examples_come_out_byte_for_byte(string name)
    {
        var input = File.ReadAllBytes(TestData.File($"jcs/testdata/input/{name}.json"));
        var expected = File.ReadAllBytes(TestData.File($"jcs/testdata/output/{name}.json"));
        Assert.Equal(expected, CanonicalJson.Of(input.AsMemory()));
        Assert.Equal(expected, CanonicalJson.Of(JsonNode.Parse(input)));
        var hex = File.ReadAllText(TestData.File($"jcs/testdata/outhex/{name}.txt"));
        Assert.Equal(string.Concat(hex.Where(c => !char.IsWhiteSpace(c))), Convert.ToHexStringLower(CanonicalJson.Of(input.AsMemory())));
    }

    [Theory]
    [InlineData("""{"a":1,"b":{"x":1,"x":2}}""", CanonicalProblem.NameTwice)]
    [InlineData("""{"a":1,"\u0061":2}""", CanonicalProblem.NameTwice)]
    [InlineData("""["\ud800"]""", CanonicalProblem.LoneSurrogate)]
    [InlineData("""["\udc00\ud800"]""", CanonicalProblem.LoneSurrogate)]
    [InlineData("""{"\udead":1}""", CanonicalProblem.LoneSurrogate)]
    [InlineData("""["\uffff"]""", CanonicalProblem.NoCharacter)]
    [InlineData("""["\ud83f\udffe"]""", CanonicalProblem.NoCharacter)]
    [InlineData("[1e400]", CanonicalProblem.NumberBeyondDouble)]
    [InlineData("[-1e309]", CanonicalProblem.NumberBeyondDouble)]
    [InlineData("[NaN]", CanonicalProblem.NotJson)]
    [InlineData("[1,]", CanonicalProblem.NotJson)]
    [InlineData("// a\n1", CanonicalProblem.NotJson)]
    [InlineData("", CanonicalProblem.NotJson)]
    public void What_readers_would_differ_about_is_refused_by_name(string json, CanonicalProblem problem)
    {
        Assert.Equal(problem, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json).AsMemory())).Problem);
        if (problem != CanonicalProblem.NotJson)
            Assert.Equal(problem, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(JsonNode.Parse(json))).Problem);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        Assert.Equal(CanonicalProblem.LoneSurrogate, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }.AsMemory())).Problem);

    [Fact]
    public void A_node_made_here_is_held_to_the_same()
    {
        Assert.Equal(CanonicalProblem.NumberBeyondDouble, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(new JsonArray(double.NaN))).Problem);
        Assert.Equal(CanonicalProblem.LoneSurrogate, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(new JsonObject { ["a"] = "\ud800" })).Problem);
        JsonNode node = 1;
        for (var i = 0; i < 70; i++)
            node = new JsonArray(node);
        Assert.Equal(CanonicalProblem.TooDeep, Assert.Throws<CanonicalRefused>(() => CanonicalJson.Of(node)).Problem);
        Assert.Equal("""[1,2.5,true,"x",null]""", Encoding.UTF8.GetString(CanonicalJson.Of(new JsonArray(1L, 2.5m, true, "x", null))));
    }

    [Fact]
    public void The_digest_is_that_of_the_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CanonicalJson.Digest("abc"u8));

    // Keys beyond the first plane sort by UTF-16 units, before U+FB33 though their code points are higher.
    private static readonly Gen<string> Words = Gen.String[Gen.Frequency((8, Gen.Char['\u0001', '\u00FF']), (2, Gen.Const('\u20AC')), (2, Gen.Const('\uFB33'))), 0, 6]
        .Select(Gen.OneOf(Gen.Const(""), Gen.Const("😂"), Gen.Const("\n")), (word, end) => word + end);

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3
        ? Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)JsonValue.Create(d))
        : Gen.OneOf(
            Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)JsonValue.Create(d)),
            Gen.Int.Select(i => (JsonNode?)JsonValue.Create(i)),
            Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            Gen.Const((JsonNode?)null),
            Words.Select(w => (JsonNode?)JsonValue.Create(w)),
            inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
            Gen.Dictionary(Words, inner)[0, 5].Select(members => (JsonNode?)new JsonObject(members.Select(m => new KeyValuePair<string, JsonNode?>(m.Key, m.Value?.DeepClone()))))));

    [Fact]
    public void What_is_canonical_stays_as_it_is_and_means_the_same() => Values.Sample(value =>
    {
        var bytes = CanonicalJson.Of(value);
        return bytes.AsSpan().SequenceEqual(CanonicalJson.Of(bytes.AsMemory())) && JsonNode.DeepEquals(value, JsonNode.Parse(bytes));
    });

    [Fact]
    public void However_it_was_spaced_escaped_and_ordered_the_bytes_are_the_same() => Gen.Select(Values, Gen.Int).Sample((value, seed) =>
        CanonicalJson.Of(value).AsSpan().SequenceEqual(CanonicalJson.Of(Encoding.UTF8.GetBytes(Shuffled(value, new(seed))?.ToJsonString(new() { WriteIndented = true }) ?? " null").AsMemory())));

    private static JsonNode? Shuffled(JsonNode? node, Random random) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(m => new KeyValuePair<string, JsonNode?>(m.Key, Shuffled(m.Value, random)))),
        JsonArray items => new JsonArray([.. items.Select(i => Shuffled(i, random))]),
        _ => node?.DeepClone(),
    };
}
