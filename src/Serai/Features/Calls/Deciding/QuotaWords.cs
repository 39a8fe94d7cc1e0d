using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Allocation;
using Serai.Forms;

namespace Serai.Features.Calls.Deciding;

/// <summary>Says rules, and what came of them, in sentences.</summary>
public sealed class QuotaWords(CallQueries calls, IStringLocalizer<DecidingTexts> texts)
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    /// <summary>The form by which fields and values are called.</summary>
    public async Task<FormDesign> DesignAsync(Call call, CancellationToken stop) => await calls.PublishedAsync(call, stop) ?? CallQueries.Read((await calls.NewestAsync(call.Id, stop)).Design);

    /// <summary>A rule: “at least 12 with Region: Hong Kong”.</summary>
    public string Rule(Quota rule, FormDesign design, string? value = null) => rule switch
    {
        Quota.Among among => texts[among.Not ? "Rule.Not" : "Rule.Among", Count(rule.Count), Field(design, among.Field), string.Join(texts["Or"], among.Values.Select(v => Value(design, among.Field, v)))],
        Quota.PerValue each when value is not null => texts["Rule.Among", Count(rule.Count), Field(design, each.Field), Value(design, each.Field, value)],
        Quota.PerValue each => texts["Rule.Each", Count(rule.Count), Field(design, each.Field)],
        _ => texts["Rule.Places", Count(rule.Count)],
    };

    public string Why(QuotaProposal proposal, FormDesign design) => proposal switch
    {
        { Chosen: { OnRankAlone: true } or { AheadOf: null } } => texts["Why.Rank"],
        { Chosen: { } chosen } => texts["Why.Ahead", chosen.AheadOf!, Rules(chosen.Because, design)],
        { NotChosen: { Why: NotChosenWhy.Rules } left } => texts["Why.Rules", Rules(left.Because, design)],
        _ => texts["Why.Below"],
    };

    /// <summary>Why there is no set at all, and what would help: one sentence each.</summary>
    public IReadOnlyList<string> Impossible(Choice.Impossible choice, FormDesign design) =>
    [
        texts["Impossible.Together", List(choice.Contradiction, design)],
        texts["Impossible.GiveUp", List(choice.GiveUp, design)],
        .. choice.Relax is [] ? (IReadOnlyList<string>)[] : [texts["Impossible.Relax", string.Join(texts["Semicolon"], choice.Relax.Select(r => texts["Impossible.Instead", Rule(r.Rule, design), Count(r.Count)].Value))]],
    ];

    public string Field(FormDesign design, string field) => design.Field(field)?.Label.In(Language, design.FirstLanguage) ?? field;

    public static string Value(FormDesign design, string field, string value) => design.Field(field)?.Options.FirstOrDefault(o => o.Id == value)?.Label.In(Language, design.FirstLanguage) ?? value;

    private string Rules(IReadOnlyList<QuotaCount> counts, FormDesign design) => string.Join(texts["Semicolon"], counts.Select(c => texts["Rule.Now", Rule(c.Rule, design, c.Value), c.Count].Value));

    private string List(IReadOnlyList<Quota> rules, FormDesign design) => string.Join(texts["Semicolon"], rules.Select(r => Rule(r, design)));

    private string Count(Bounds count) => count switch
    {
        { Least: { } least, Most: { } most } when least == most => texts["Count.Exactly", most],
        { Least: null or 0, Most: { } most } => texts["Count.Most", most],
        { Least: { } least, Most: { } most } => texts["Count.Between", least, most],
        { Least: { } least } => texts["Count.Least", least],
        _ => texts["Count.Any"],
    };
}
