using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Ui;
using Serai.Ui.TagHelpers;

namespace Serai.Tests.Ui;

public sealed class PaperStyleTests
{
    [Fact]
    public void A_title_is_a_text_in_the_style_and_never_a_part_of_it()
    {
        var output = new TagHelperOutput("paper-style", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new PaperStyle(new WebAssets(Path.Combine(WebAssets.Root, "dist"))) { Title = "A\"}</style><b>\\ 香港 𠀋" }.Process(new([], new Dictionary<object, object>(), "x"), output);
        var content = output.Content.GetContent();
        var rule = content[content.LastIndexOf("@page", StringComparison.Ordinal)..];
        Assert.Equal("@page{@bottom-left{content:\"A\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e \\5c \\20 香港\\20 \\2000b \"}}", rule);
        Assert.DoesNotContain("</style", content, StringComparison.OrdinalIgnoreCase);
        // All that it needs is in itself.
        Assert.DoesNotMatch("url\\((?!\"?data:)", content);
        Assert.DoesNotContain("@import", content, StringComparison.Ordinal);
    }
}
