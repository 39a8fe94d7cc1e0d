using System.Globalization;
using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Checking;

/// <summary>Whatever one changes, it is refused; whatever one writes, it comes through.</summary>
public sealed class ChangedTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+ {\n";
    private const int Kinds = 5, Ways = Kinds + 2;
    private static readonly Issued Site = new();
    private static readonly string Good = Issued.Signed(Issued.Of(until: Issued.Later + Duration.FromDays(1), status: new StatusEntry(Issued.List, 23)));

    [Fact]
    public void Any_other_letter_anywhere_is_refused() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, Letters.Length - 1]).Where(c => Good[c.Item1] != Letters[c.Item2]).Sample((at, letter) =>
            IsRefused(Good[..at] + Letters[letter] + Good[(at + 1)..]), iter: 2_000);

    [Fact]
    public void The_last_letters_cannot_be_written_in_another_way() =>
        Assert.All(Letters.Where(l => l != Good[^1] && !char.IsWhiteSpace(l)), letter => Assert.True(IsRefused(Good[..^1] + letter), letter.ToString()));

    [Fact]
    public void Letters_that_are_left_out_put_in_or_doubled_are_refused() =>
        Gen.Select(Gen.Int[1, Good.Length - 2], Gen.Int[0, 6]).Sample((at, how) => IsRefused(how switch
        {
            0 => Good[..at] + Good[(at + 1)..],
            1 => Good[..at] + Good[at] + Good[at..],
            _ => Good[..at] + "A \n\t="[how - 2] + Good[at..],
        }), iter: 2_000);

    [Theory]
    [InlineData("AQ==")]
    [InlineData("AR")]
    [InlineData("A Q")]
    [InlineData("AQ\n")]
    [InlineData("+w")]
    [InlineData("A")]
    public void Bytes_are_written_in_one_way(string text) => Assert.Null(Base64Text.Read(text));

    [Fact]
    public void Any_value_of_the_header_or_the_payload_that_is_changed_is_refused()
    {
        var parts = Good.Split('.');
        foreach (var part in new[] { 0, 1 })
        {
            var paths = Leaves(Root(part)).ToList();
            Assert.NotEmpty(paths);
            Gen.Select(Gen.Int[0, paths.Count - 1], Gen.Int[0, 4], Gen.String[Gen.Char.AlphaNumeric, 1, 12]).Sample((which, how, text) =>
            {
                var root = Root(part);
                var (parent, key) = paths[which](root);
                var before = root.ToJsonString();
                Change(parent, key, how, text);
                if (root.ToJsonString() == before) return true;
                var changed = Base64Text.Of(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()));
                return IsRefused(part == 0 ? $"{changed}.{parts[1]}.{parts[2]}" : $"{parts[0]}.{changed}.{parts[2]}");
            }, iter: 1_000);
        }

        JsonNode Root(int part) => JsonNode.Parse(Base64Text.Read(parts[part])!)!;
    }

    [Fact]
    public async Task Each_value_of_the_payload_changed_alone_or_left_out_makes_the_signature_bad()
    {
        var parts = Good.Split('.');
        var paths = Leaves(Issued.Payload(Good)).ToList();
        // All that is signed: what a credential has, its claims, and what stands in them.
        Assert.True(paths.Count > 30, $"There are only {paths.Count} values.");
        foreach (var path in paths)
            foreach (var how in Enumerable.Range(0, Ways))
                if (Changed(Issued.Payload(Good), path, how) is { } payload)
                {
                    // Of another issuer the key is not even asked for.
                    var isIssuers = payload["issuer"] is JsonObject issuer && issuer["id"]?.ToJsonString() == $"\"{Issued.Site}/issuer\"";
                    var result = await Site.CheckAsync($"{parts[0]}.{Written(payload)}.{parts[2]}");
                    Assert.Equal((Verdict.NotValid, isIssuers ? CheckReason.SignatureBad : CheckReason.KeyOfAnother), (result.Verdict, result.Findings[0].Reason));
                    Assert.Equal(isIssuers, result.Contents is null);
                }
    }

    [Fact]
    public void Each_value_of_the_header_changed_alone_or_left_out_is_told()
    {
        var parts = Good.Split('.');
        foreach (var path in Leaves(Issued.Header(Good)))
            foreach (var how in Enumerable.Range(0, Ways))
                if (Changed(Issued.Header(Good), path, how) is { } header)
                {
                    var name = path(Issued.Header(Good)).Key;
                    var (isText, isThere) = (header[name] is JsonValue value && value.TryGetValue(out string? _), header.AsObject().ContainsKey(name));
                    var finding = Assert.Single(Findings($"{Written(header)}.{parts[1]}.{parts[2]}"));
                    Assert.Equal(name switch
                    {
                        "alg" => CheckReason.WrongAlgorithm,
                        "kid" when isText || !isThere => CheckReason.UnknownKey,
                        "typ" when !isThere => CheckReason.SignatureBad,
                        _ => CheckReason.MalformedField,
                    }, finding.Reason);
                }
    }

    [Fact]
    public void Each_byte_of_the_signature_changed_alone_makes_it_bad()
    {
        var parts = Good.Split('.');
        var signature = Base64Text.Read(parts[2])!;
        for (var at = 0; at < signature.Length; at++)
        {
            var other = (byte[])signature.Clone();
            other[at] ^= (byte)(1 << (at % 8));
            Assert.Equal([new(CheckReason.SignatureBad, null)], Findings($"{parts[0]}.{parts[1]}.{Base64Text.Of(other)}"));
        }
    }

    [Fact]
    public void Whatever_is_signed_can_be_read_or_refused()
    {
        var payload = Issued.Payload(Good);
        var paths = Leaves(payload).ToList();
        Gen.Select(Gen.Int[0, paths.Count - 1], Gen.Int[0, 4], Gen.String[0, 12]).Sample((which, how, text) =>
        {
            var changed = payload.DeepClone();
            var (parent, key) = paths[which](changed);
            Change(parent, key, how, text);
            Assert.NotNull(Site.CheckAsync(Issued.Raw(Issued.Header(Good), changed)).Result);
        }, iter: 1_000);
    }

    [Fact]
    public void Whatever_is_no_credential_is_refused() =>
        Gen.OneOf(Gen.String, Gen.String.Select(s => "{" + s), Gen.Byte.Array[0, 60].Array[3].Select(p => string.Join('.', p.Select(b => Base64Text.Of(b))))).Sample(IsRefused, iter: 2_000);

    [Fact]
    public void Names_in_all_scripts_come_through()
    {
        string[] pieces = ["大學聯盟", "“引號”", "\"", "\\", "\\u0041", "'", "<b>", "&amp;", "🎓", "👩🏽‍🔬", "עברית", "العربية", "\u202e", "\u200f", "ไทย", "é", "e\u0301", "\u0000", "\t", "\r\n", "\u2028", "𠮷", "a", " ", "}", "\ufeff", "ß", "İ"];
        var text = Gen.Select(Gen.Int[0, pieces.Length - 1].Array[0, 12], Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 20]).Select((chosen, any) => "x" + string.Concat(chosen.Select(i => pieces[i])) + any);
        text.Sample(name =>
        {
            var result = Site.CheckAsync(Issued.Signed(Issued.Of(name))).Result;
            var read = result.Contents!;
            return result.Verdict == Verdict.Valid && new[] { read.Name, read.IssuerName, read.Description, read.Criteria, read.Narrative }.All(r => string.Equals(r, name, StringComparison.Ordinal));
        }, iter: 1_000);
    }

    private static bool IsRefused(string text) => Site.CheckAsync(text).Result.Verdict is Verdict.NotValid or Verdict.CannotTell;

    private static IReadOnlyList<CheckFinding> Findings(string text) => Site.CheckAsync(text).Result.Findings;

    private static string Written(JsonNode json) => Base64Text.Of(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));

    // Another kind of value, a little more of the same, or none; null where that changes nothing.
    private static JsonNode? Changed(JsonNode root, Func<JsonNode, (JsonNode Parent, string Key)> path, int how)
    {
        var before = root.ToJsonString();
        var (parent, key) = path(root);
        var value = Child(parent, key);
        if (how < Kinds) Change(parent, key, how, "changed");
        else if (how == Kinds) Put(parent, key, value is JsonValue said ? said.TryGetValue(out string? text) ? JsonValue.Create(text + "x") : said.TryGetValue(out long number) ? JsonValue.Create(number + 1) : JsonValue.Create(!said.GetValue<bool>()) : JsonValue.Create(true));
        else if (parent is JsonArray list) list.RemoveAt(int.Parse(key, CultureInfo.InvariantCulture));
        else parent.AsObject().Remove(key);
        return root.ToJsonString() == before ? null : root;
    }

    private static IEnumerable<Func<JsonNode, (JsonNode Parent, string Key)>> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(m => Below(m.Key, m.Value)),
        JsonArray a => a.SelectMany((e, i) => Below(i.ToString(CultureInfo.InvariantCulture), e)),
        _ => [],
    };

    private static IEnumerable<Func<JsonNode, (JsonNode Parent, string Key)>> Below(string key, JsonNode? value) =>
        Leaves(value!).Select(leaf => (Func<JsonNode, (JsonNode, string)>)(root => leaf(Child(root, key)))).Prepend(root => (root, key));

    private static JsonNode Child(JsonNode node, string key) => node is JsonArray array ? array[int.Parse(key, CultureInfo.InvariantCulture)]! : node[key]!;

    private static void Change(JsonNode parent, string key, int how, string text)
    {
        JsonNode? value = how switch { 0 => JsonValue.Create(text), 1 => JsonValue.Create(text.Length), 2 => null, 3 => new JsonArray(), _ => new JsonObject() };
        Put(parent, key, value);
    }

    private static void Put(JsonNode parent, string key, JsonNode? value)
    {
        if (parent is JsonArray array) array[int.Parse(key, CultureInfo.InvariantCulture)] = value;
        else parent[key] = value;
    }
}
