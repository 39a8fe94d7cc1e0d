using Serai.Platform.Localisation;

namespace Serai.Tests.Architecture;

public sealed class LanguageTests
{
    [Fact]
    public void Every_text_of_the_interface_is_there_in_all_three_languages() =>
        Assert.Empty(TextCatalogue.Markers(typeof(SeraiSite).Assembly).SelectMany(TextCatalogue.Missing));

    // The table “In Chinese” of docs/domain.md; what a certificate says of its own is not among it.
    [Fact]
    public void Chinese_has_one_word_for_one_thing_in_programmes_and_certificates()
    {
        string[] others = ["課程", "课程", "節次", "节次", "登記處", "登记处", "結業", "结业", "持證人", "持证人", "查核證書", "查驗", "查验", "證書編號", "证书编号", "栏位"];
        var wrong =
            from file in SourceTree.Files("src/Serai/Resources/Features/Programmes", "*.zh-Han?.resx").Concat(SourceTree.Files("src/Serai/Resources/Features/Certificates", "*.zh-Han?.resx"))
            from line in File.ReadLines(file)
            from other in others
            where line.Contains(other, StringComparison.Ordinal)
            select $"{SourceTree.Relative(file)}: {other}";
        Assert.Empty(wrong);
    }
}
