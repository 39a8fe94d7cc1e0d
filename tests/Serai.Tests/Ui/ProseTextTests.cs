using CsCheck;
using Serai.Ui.Prose;

namespace Serai.Tests.Ui;

/// <summary>What people write in paragraphs is read as they mean it, and nothing of it is lost.</summary>
public sealed class ProseTextTests
{
    [Theory]
    [InlineData("one\ntwo\n\nthree", "P:one two|P:three")]
    [InlineData("## Head\ntext", "H:Head|P:text")]
    [InlineData("- a\n- b\n\nc", "L:a;b|P:c")]
    [InlineData("a **b** c", "P:a *b* c")]
    [InlineData("a ** b", "P:a ** b")]
    [InlineData("[x](https://example.org/y)", "P:x<https://example.org/y>")]
    [InlineData("[x](https://example.org/A_(B)), so", "P:x<https://example.org/A_(B)>, so")]
    [InlineData("[x](/alliances)", "P:x</alliances>")]
    [InlineData("[x](//evil.example)", "P:[x](//evil.example)")]
    [InlineData("[x](javascript:alert(1))", "P:[x](javascript:alert(1))")]
    [InlineData("[x](mailto:office@example.org)", "P:x<mailto:office@example.org>")]
    [InlineData("[](https://example.org)", "P:[](https://example.org)")]
    [InlineData("<b>no</b>", "P:<b>no</b>")]
    public void It_reads(string text, string expected) => Assert.Equal(expected, Told(text));

    [Fact]
    public void It_takes_any_text_and_leads_only_where_one_may_go() => Gen.String[Gen.Char["ab[]()*-#/: \n<>&\"'\\\u202ehtps."], 0, 80].Sample(text =>
    {
        foreach (var span in ProseText.Read(text).SelectMany(b => b.Items).SelectMany(i => i))
            Assert.True(span.Address is null || ProseText.IsAddress(span.Address), span.Address);
    });

    private static string Told(string text) => string.Join('|', ProseText.Read(text).Select(b =>
        b.Kind.ToString()[..1] + ":" + string.Join(';', b.Items.Select(i => string.Concat(i.Select(s => (s.IsStrong ? $"*{s.Text}*" : s.Text) + (s.Address is { } to ? $"<{to}>" : "")))))));
}
