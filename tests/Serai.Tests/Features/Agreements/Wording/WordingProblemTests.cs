using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Localisation;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class WordingProblemTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    public void Every_problem_has_a_sentence_in_the_readers_language(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var texts = new StringLocalizer<AgreementWordingTexts>(new KeptLocalizers());
            foreach (var code in Enum.GetValues<WordingProblemCode>())
            {
                var sentence = new WordingProblem(code, "first", "second") { Line = 7 }.Sentence(texts);
                Assert.DoesNotContain("Problem.", sentence, StringComparison.Ordinal);
                Assert.Contains("7", sentence, StringComparison.Ordinal);
            }

            Assert.Contains("{{name}}", new WordingProblem(WordingProblemCode.FieldNotClosed).Sentence(texts), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
