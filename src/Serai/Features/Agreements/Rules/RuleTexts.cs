namespace Serai.Features.Agreements.Rules;

/// <summary>Marks the texts of an office's rules for its agreements.</summary>
public sealed class RuleTexts;
