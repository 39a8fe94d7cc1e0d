using CsCheck;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Comparing;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class ComparisonTests
{
    private const string Term = "## Term\n\nThis memorandum is valid for five years from the day on which both have signed.";
    private const string Money = "## Money\n\nEach of the parties pays for its own staff and students.";
    private const string Law = "## Law\n\nDisputes are settled by talks between the two presidents.";

    private static ComparedText Compare(string before, string after) => Comparison.Of(Written.Text(before), Written.Text(after));

    private static string Shown(IEnumerable<WordPiece> pieces) => string.Concat(pieces.Select(p => p.Change switch
    {
        WordChange.Added => $"[+{p.Text}]",
        WordChange.Removed => $"[-{p.Text}]",
        _ => p.Text,
    }));

    private static IEnumerable<ClauseChange> Changes(ComparedText text) => text.Clauses.Select(c => c.Change);

    [Fact]
    public void The_same_text_is_the_same()
    {
        Assert.True(Compare($"# T\n\n{Term}", $"# T\n\n{Term}").IsSame);
        Assert.False(Compare($"# T\n\n{Term}", $"# U\n\n{Term}").IsSame);
    }

    [Fact]
    public void A_clause_that_comes_in_between_shifts_no_other() =>
        Assert.Equal([ClauseChange.Same, ClauseChange.Added, ClauseChange.Same], Changes(Compare($"{Term}\n{Law}", $"{Term}\n{Money}\n{Law}")));

    [Fact]
    public void A_new_number_alone_is_a_change_of_the_heading_and_no_other_clause()
    {
        var compared = Compare($"{Term.Replace("## ", "## 1. ", StringComparison.Ordinal)}\n{Law.Replace("## ", "## 2. ", StringComparison.Ordinal)}",
            $"{Money.Replace("## ", "## 1. ", StringComparison.Ordinal)}\n{Term.Replace("## ", "## 2. ", StringComparison.Ordinal)}\n{Law.Replace("## ", "## 3. ", StringComparison.Ordinal)}");
        Assert.Equal([ClauseChange.Added, ClauseChange.Changed, ClauseChange.Changed], Changes(compared));
        Assert.Equal("[-1][+2]. Term", Shown(compared.Clauses[1].Heading));
    }

    [Fact]
    public void What_is_gone_stands_where_it_was()
    {
        var compared = Compare($"{Term}\n{Money}\n{Law}", $"{Term}\n{Law}");
        Assert.Equal([ClauseChange.Same, ClauseChange.Removed, ClauseChange.Same], Changes(compared));
        Assert.Equal((1, null), (compared.Clauses[1].Was, compared.Clauses[1].Is));
    }

    [Fact]
    public void A_clause_that_stands_elsewhere_moved_and_only_that() =>
        Assert.Equal([ClauseChange.Moved, ClauseChange.Same, ClauseChange.Same], Changes(Compare($"{Term}\n{Money}\n{Law}", $"{Law}\n{Term}\n{Money}")));

    [Fact]
    public void A_clause_with_another_heading_is_known_by_its_words()
    {
        var compared = Compare($"{Term}\n{Law}", $"{Term.Replace("## Term", "## Duration", StringComparison.Ordinal)}\n{Law}");
        Assert.Equal([ClauseChange.Changed, ClauseChange.Same], Changes(compared));
        Assert.Equal("[-Term][+Duration]", Shown(compared.Clauses[0].Heading));
    }

    [Fact]
    public void Words_that_changed_are_shown_among_those_that_stayed()
    {
        var compared = Compare(Term, Term.Replace("five years", "three years", StringComparison.Ordinal).Replace("both have", "all the parties have", StringComparison.Ordinal));
        Assert.Equal("This memorandum is valid for [-five][+three] years from the day on which [-both][+all the parties] have signed.", Shown(compared.Clauses[0].Paragraphs[0].Pieces));
    }

    [Theory]
    [InlineData("雙方每年交換五名學生。", "雙方每年交換十名學生。", "雙方每年交換[-五][+十]名學生。")]
    [InlineData("ข้อตกลงนี้มีอายุห้าปี", "ข้อตกลงนี้มีอายุสามปี", "ข้อตกลงนี้มีอายุ[-ห้า][+สาม]ปี")]
    [InlineData("thoả thuận có hiệu lực năm năm", "thoả thuận có giá trị năm năm", "thoả thuận có [-hiệu lực][+giá trị] năm năm")]
    [InlineData("يسري هذا الاتفاق خمس سنوات", "يسري هذا الاتفاق ثلاث سنوات", "يسري هذا الاتفاق [-خمس][+ثلاث] سنوات")]
    [InlineData("이 협정은 5년간 유효하다", "이 협정은 3년간 유효하다", "이 협정은 [-5년간][+3년간] 유효하다")]
    [InlineData("It doesn't cost 1,500.50 euros", "It doesn't cost 1,500.75 euros", "It doesn't cost [-1,500.50][+1,500.75] euros")]
    public void Every_script_changes_by_what_its_readers_see(string before, string after, string shown) =>
        Assert.Equal(shown, Shown(Compare(before, after).Clauses[0].Paragraphs[0].Pieces));

    [Fact]
    public void A_paragraph_that_comes_or_goes_or_becomes_a_point_is_told()
    {
        var compared = Compare("One stays.\n\nTwo goes away.\n\nThree becomes a point.", "One stays.\n\n- Three becomes a point.\n\nAltogether new words here.");
        var paragraphs = compared.Clauses[0].Paragraphs;
        Assert.Equal([WordChange.Same, WordChange.Removed, WordChange.Same, WordChange.Added], paragraphs.Select(p => p.Change));
        Assert.Equal((true, true), (paragraphs[2].IsPoint, paragraphs[2].TurnedPoint));
        Assert.Equal(ClauseChange.Changed, compared.Clauses[0].Change);
    }

    /// <summary>Without what is new it is the old text, without what is gone the new one: no word is lost or made up.</summary>
    [Fact]
    public void Every_word_of_both_versions_is_there() => Gen.Select(Written.Texts, Written.Texts).Sample((before, after) =>
    {
        var compared = Comparison.Of(before, after);
        Assert.Equal(Enumerable.Range(0, before.Clauses.Count), compared.Clauses.Select(c => c.Was).OfType<int>().Order());
        Assert.Equal(Enumerable.Range(0, after.Clauses.Count), compared.Clauses.Select(c => c.Is).OfType<int>());
        Assert.Equal(before.Equals(after), compared.IsSame);
        foreach (var clause in compared.Clauses)
        {
            if (clause.Was is { } was)
                Holds(before.Clauses[was], clause, WordChange.Added);
            if (clause.Is is { } now)
                Holds(after.Clauses[now], clause, WordChange.Removed);
        }
    });

    private static void Holds(Clause clause, ComparedClause compared, WordChange without)
    {
        string Without(IEnumerable<WordPiece> pieces) => string.Concat(pieces.Where(p => p.Change != without).Select(p => p.Text));
        Assert.Equal(clause.Heading ?? "", Without(compared.Heading));
        Assert.Equal(clause.Paragraphs.Select(p => p.Text), compared.Paragraphs.Where(p => p.Change != without).Select(p => Without(p.Pieces)));
    }

    [Fact]
    public void The_longest_texts_with_nothing_in_common_are_compared_within_bounds()
    {
        string Long(string word) => string.Join("\n\n", Enumerable.Range(0, 19_000).Select(i => $"{word}{i}"));
        Assert.Equal(1, Compare(Long("a"), Long("b")).Count(ClauseChange.Changed));
        string Words(string word) => string.Join(' ', Enumerable.Range(0, 150_000).Select(i => i % 3 == 0 ? "the" : $"{word}{i}"));
        Assert.Equal(1, Compare(Words("a"), Words("b")).Count(ClauseChange.Changed));
        string Clauses(string word) => string.Join('\n', Enumerable.Range(0, 2_000).Select(i => $"## {word}{i}\n{word} {i}"));
        Assert.Equal(2_000, Compare(Clauses("a"), Clauses("b")).Count(ClauseChange.Added));
    }
}
