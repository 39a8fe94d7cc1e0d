using Microsoft.Extensions.Localization;
using Serai.Features.Alliances;
using Serai.Platform.Localisation;

namespace Serai.Features.Sources;

/// <summary>What sources say, in the reader's words around the source's own.</summary>
public sealed class SourceWords(IStringLocalizer<SourceTexts> texts, AllianceWords alliances)
{
    public string Trust(Trust trust) => texts["Trust." + trust];

    public string TrustMeans(Trust trust) => texts["TrustMeans." + trust];

    public string Figure(ReportedFigure figure) => texts["Figure." + figure.Measure, alliances.Amount(figure)];

    /// <summary>“Since 2016, listed 2018-05-12”; null where the statement has no date at all.</summary>
    public string? When(MembershipStatement statement)
    {
        string?[] parts =
        [
            statement.Since is { } since ? texts["Since", since.Words()].Value : null,
            statement.Until is { } until ? texts["Until", until.Words()].Value : null,
            statement.AsOf is { } day ? texts[statement.Complete ? "ListedComplete" : "Listed", day.Words()].Value : null,
        ];
        var said = string.Join(texts["Comma"], parts.Where(p => p is not null));
        return said.Length == 0 ? null : said;
    }
}
