namespace Serai.Features.Reconcile;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Reconcile/ReconcileTexts.*.resx</c>.</summary>
public sealed class ReconcileTexts;
