using Microsoft.Extensions.Localization;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui;
using Serai.Names;

namespace Serai.Features.Alliances.Portrait;

/// <summary>What the head of an alliance's pages says.</summary>
public sealed class HeadWords(IStringLocalizer<AllianceTexts> texts, AllianceWords words)
{
    /// <summary>One sentence: what it is, since when, how many.</summary>
    public string Lede(AllianceHead head, AsOf asOf)
    {
        var alliance = head.Alliance;
        if (alliance.Established is { } day && Conclusions.When.Of(day).Lo > head.When.Last)
            return texts["LedeNotYet", words.Kind(alliance.Kind), day.Words(), DateWords.Of(asOf)];
        var what = alliance.Established is { } founded
            ? texts["LedeFounded", words.Kind(alliance.Kind), founded.Words()].Value
            : texts["LedeUndated", words.Kind(alliance.Kind)].Value;
        if (head.BriefOf(alliance.ParentAllianceId) is { } parent)
            what += texts["LedePart", parent.Name];
        if (alliance.Dissolved is { } end && Conclusions.When.Of(end).Lo <= head.When.Last)
            return what + texts["LedeDissolved", end.Words()];
        return what + texts["LedeCounted", DateWords.Of(asOf), words.Counted(head.Counted)] + Reported(head) + texts["Stop"];
    }

    /// <summary>Other names for the line under the title: short, in another language, earlier ones.</summary>
    public IEnumerable<(string Text, string? Language, string? Prefix, SourceNote? Note)> Under(AllianceHead head)
    {
        if (head.Acronym is { } acronym)
            yield return (acronym, null, null, null);
        var shown = head.Brief.Name;
        if (Other(head, shown) is { } other)
            yield return (other.Name.Text, other.Name.Language, null, other.Source?.Note());
        foreach (var former in head.Names.Where(n => n.Name.Kind == NameKind.Former && n.Source?.IsTrusted != false && n.Name.Text != shown).DistinctBy(n => n.Name.Text))
            yield return (former.Name.Text, former.Name.Language, texts["Earlier"].Value, former.Source?.Note());
    }

    // The reader's own language where the title is in another; else, for a reader of English the Chinese name, for one of Chinese the English.
    private SourcedName? Other(AllianceHead head, string shown)
    {
        string[] chinese = words.Language == Languages.Traditional ? ["zh-Hant", "zh", "zh-Hans"] : ["zh-Hans", "zh", "zh-Hant"];
        string[] languages = words.Language == Languages.English ? chinese : [.. chinese, Languages.English];
        var folded = NameFold.Fold(shown);
        var current = head.Names.Where(n => n.Name is { Until: null, Kind: not (NameKind.Acronym or NameKind.Former) }
            && n.Source?.IsTrusted != false && !n.Name.Folded.StartsWith(folded, StringComparison.Ordinal)).ToList();
        return languages.Select(l => current.Where(n => n.Name.Language == l).OrderBy(n => n.Name.Kind).ThenBy(n => n.Name.Since is null ? 0 : 1).FirstOrDefault()).FirstOrDefault(n => n is not null);
    }

    private string Reported(AllianceHead head) =>
        ShownFigures.Of(FigureRules.On(head.Figures, Measure.Members, head.When)).First is { } figure
            ? texts["LedeReported", words.Amount(figure)]
            : "";
}
