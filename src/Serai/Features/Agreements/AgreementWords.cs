using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Platform.Web;
using Serai.Ui.TagHelpers;

namespace Serai.Features.Agreements;

/// <summary>What pages say of agreements, in the reader's language.</summary>
public sealed class AgreementWords(IStringLocalizer<AgreementTexts> texts, AgreementKinds kinds, Today today)
{
    /// <summary>So many months without anything that came of it, and an agreement in force is dormant.</summary>
    public const int DormantMonths = 24;

    /// <summary>Its title, or else its parties.</summary>
    public string Title(AgreementView view) => view.Agreement.Title ?? Joined([.. view.Organizations.Select(o => o.Name)]) ?? view.Agreement.SortName;

    /// <summary>“A and B”, “A, B and C”.</summary>
    public string? Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0],
        _ => texts["And", string.Join(texts["Comma"], names.Take(names.Count - 1)), names[^1]],
    };

    public string Kind(string key) => kinds.Name(key);

    public string Stage(AgreementStage stage) => texts["Stage." + stage];

    /// <summary>What it takes to bring it there, as a button says it.</summary>
    public string MoveTo(AgreementStage from, AgreementStage to) => texts[AgreementLife.IsBack(from, to) ? "MoveBack" : from == AgreementStage.Withdrawn ? "TakeUpAgain" : "MoveTo." + to];

    public static TagKind Tag(AgreementStage stage) => stage switch
    {
        AgreementStage.InForce => TagKind.Live,
        AgreementStage.Expiring => TagKind.Doubt,
        AgreementStage.Expired or AgreementStage.Terminated or AgreementStage.Withdrawn => TagKind.Ended,
        _ => TagKind.Plain,
    };

    /// <summary>Whether anything came of an agreement that holds; null of one that does not.</summary>
    public bool? IsAlive(AgreementStage stage, LocalDate? lastActivity) =>
        !AgreementLife.Holding.Contains(stage) ? null : lastActivity >= today.Day.PlusMonths(-DormantMonths);
}
