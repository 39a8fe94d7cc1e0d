using System.Text;
using System.Text.Json.Nodes;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Wording;
using Serai.Tests.Architecture;

namespace Serai.Tests.Features.Agreements.Content;

public sealed class CanonicalFormTests
{
    /// <summary>Signed agreements stand on these bytes: where this fails, the form needs a new name, and not this test a new file.</summary>
    [Fact]
    public void The_form_is_that_of_the_kept_example()
    {
        var kept = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/Serai.Tests/Features/Agreements/Content/agreement.golden.json"));
        // The file ends with a line end, as files here do; what is signed has none.
        Assert.Equal(kept.TrimEnd('\n'), Encoding.UTF8.GetString(CanonicalForm.Of(Signed.Example)));
        Assert.Equal("885bded7768a257a2d3509186fb1a6a4d8838f1d294067071d08af7f8900729b", Signed.Example.Digest());
    }

    [Fact]
    public void In_whatever_order_things_were_put_the_digest_is_one()
    {
        var random = new Random(8785);
        var digests = Enumerable.Range(0, 1_000).Select(_ => Terms.Shuffled(Signed.Example, random).Digest()).Distinct();
        Assert.Equal([Signed.Example.Digest()], digests);
    }

    [Fact]
    public void What_is_there_twice_counts_once() =>
        Assert.Equal(Signed.Example.Digest(), (Signed.Example with { Themes = [.. Signed.Example.Themes, .. Signed.Example.Themes] }).Digest());

    /// <summary>Through every term there is, so that none that is added can be left out of what is signed.</summary>
    [Fact]
    public void Any_term_changed_is_another_digest()
    {
        var changed = Terms.EachChanged(Signed.Example).ToList();
        var same = changed.Where(c => c.Content.Digest() == Signed.Example.Digest()).Select(c => c.Where);
        Assert.Empty(same);
        Assert.Equal(changed.Count, changed.Select(c => c.Content.Digest()).Distinct().Count());
        var terms = changed.Select(c => c.Where).ToList();
        Assert.Empty(typeof(AgreementContent).GetProperties().Where(term => !terms.Exists(t => t.StartsWith(term.Name, StringComparison.Ordinal))).Select(t => t.Name));
        foreach (var deep in new[] { nameof(ClauseParagraph.IsPoint), nameof(ContentSignatory.Post), nameof(Clause.Heading), nameof(ContentRenewal.Years), nameof(ContentObligation.OwedBy) })
            Assert.Contains(terms, t => t.Contains($"]{deep}", StringComparison.Ordinal) || t.Contains($".{deep}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_clauses_and_paragraphs_is_signed()
    {
        var (first, second) = (new Clause("A", [new("x"), new("y")]), new Clause("B", []));
        string Digest(params Clause[] clauses) => (Signed.Example with { Texts = [new("en", new(null, [.. clauses]))] }).Digest();
        Assert.NotEqual(Digest(first, second), Digest(second, first));
        Assert.NotEqual(Digest(first), Digest(first with { Paragraphs = [new("y"), new("x")] }));
    }

    [Fact]
    public void What_was_written_is_read_back_as_it_was()
    {
        foreach (var content in Terms.EachChanged(Signed.Example).Select(c => c.Content).Prepend(Signed.Example))
        {
            Assert.Equal(content, CanonicalForm.Read(CanonicalForm.Of(content), out var problem));
            Assert.Null(problem);
        }
    }

    [Theory]
    [InlineData("", ContentProblem.NotJson)]
    [InlineData("[]", ContentProblem.NotJson)]
    [InlineData("{", ContentProblem.NotJson)]
    [InlineData("""{"form":"serai-agreement/2"}""", ContentProblem.OtherForm)]
    [InlineData("""{"form":7}""", ContentProblem.OtherForm)]
    [InlineData("""{"form":"serai-agreement/1"}""", ContentProblem.NotCanonical)]
    public void Other_bytes_are_no_agreement(string bytes, ContentProblem problem)
    {
        Assert.Null(CanonicalForm.Read(Encoding.UTF8.GetBytes(bytes), out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void One_byte_more_or_less_or_a_term_that_nobody_knows_is_no_agreement()
    {
        var bytes = CanonicalForm.Of(Signed.Example);
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var other in new[]
        {
            text + " ", text.Replace("\"0511\",\"0912\"", "\"0912\",\"0511\"", StringComparison.Ordinal), text.Replace("\"automatic\"", "\"sometimes\"", StringComparison.Ordinal),
            text.Replace("\"noticeMonths\":6", "\"noticeMonths\":6.0", StringComparison.Ordinal), text.Replace("\"noticeMonths\":6", "\"noticeMonths\":\"6\"", StringComparison.Ordinal),
            text.Replace("\"previous\":", "\"previous\":null,\"previous\":", StringComparison.Ordinal),
        })
        {
            Assert.NotEqual(text, other);
            Assert.Null(CanonicalForm.Read(Encoding.UTF8.GetBytes(other), out var problem));
            Assert.NotNull(problem);
        }

        foreach (var (name, _) in JsonNode.Parse(bytes)!.AsObject())
        {
            var without = JsonNode.Parse(bytes)!.AsObject();
            without.Remove(name);
            Assert.Null(CanonicalForm.Read(Encoding.UTF8.GetBytes(without.ToJsonString()), out _));
            without["more"] = 1;
            Assert.Null(CanonicalForm.Read(Encoding.UTF8.GetBytes(without.ToJsonString()), out _));
        }
    }

    [Fact]
    public void A_word_that_is_no_unicode_cannot_be_signed() =>
        Assert.Throws<Serai.Platform.Canonical.CanonicalRefused>(() => CanonicalForm.Of(Signed.Example with { Title = "\ud800" }));
}
