using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Rules;

/// <summary>Where an office sets what the steps of its agreements ask for.</summary>
public static class RuleLinks
{
    /// <summary>In place of a kind: what holds for each that has no rule of its own.</summary>
    public const string AllKinds = "all";

    /// <summary>Where it is chosen whose rules are looked at.</summary>
    public const string All = AgreementLinks.All + "/rules";

    public static string Of(string office) => $"{All}/{office}";

    public static string Of(string office, string kind) => $"{Of(office)}/{(kind.Length == 0 ? AllKinds : kind)}";

    public static string Rule(string office, string kind, AgreementStage stage) => $"{Of(office, kind)}/{ApiJson.Word(stage)}";

    public static string RemoveRule(string office, string kind, AgreementStage stage) => $"{Rule(office, kind, stage)}/remove";

    public static string AddApprover(string office, string kind, AgreementStage stage) => $"{Rule(office, kind, stage)}/approvers/new";

    public static string RemoveApprover(string office, string kind, AgreementStage stage, Guid id) => $"{Rule(office, kind, stage)}/approvers/{id:N}/remove";

    /// <summary>What history calls a rule.</summary>
    public static string Subject(string office, string kind, AgreementStage stage) => Rule(office, kind, stage)[1..];
}
