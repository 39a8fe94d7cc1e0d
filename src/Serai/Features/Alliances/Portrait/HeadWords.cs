using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Figures;
using Serai.Features.Organizations.Naming;
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

    /// <summary>Other names for the line under the title: the one of that day, short, in another language, earlier ones.</summary>
    public IEnumerable<OtherName> Under(AllianceHead head, AsOf asOf)
    {
        var shown = head.Brief.Name;
        var then = UsedName.Then(head.UsedNames, shown, asOf, words.Language);
        if (then is var (called, answer))
            yield return new(called.Text, called.Language, head.Names.FirstOrDefault(n => n.Name.Text == called.Text && n.Source is not null)?.Source?.Note())
            {
                Before = texts["ThenCalled"],
                After = answer == EdtfAnswer.Possibly ? texts["ThenPossibly"].Value : null,
            };
        if (head.Acronym is { } acronym)
            yield return new(acronym, null, null);
        if (Other(head, shown) is { } other)
            yield return new(other.Name.Text, other.Name.Language, other.Source?.Note());
        foreach (var former in head.Names.Where(n => n.Name.Kind == NameKind.Former && n.Source?.IsTrusted != false && n.Name.Text != shown && n.Name.Text != then?.Name.Text).DistinctBy(n => n.Name.Text))
            yield return new(former.Name.Text, former.Name.Language, former.Source?.Note()) { Before = texts["Earlier"] };
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

/// <summary>A name in the line under the title, with what is said before and after it.</summary>
public sealed record OtherName(string Text, string? Language, SourceNote? Note)
{
    public string? Before { get; init; }
    public string? After { get; init; }
}
