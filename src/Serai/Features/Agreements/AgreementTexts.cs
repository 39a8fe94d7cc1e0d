namespace Serai.Features.Agreements;

/// <summary>Marks the texts of this feature's pages.</summary>
public sealed class AgreementTexts;

/// <summary>Marks what the fields of an agreement are called, and what can be wrong with them.</summary>
public sealed class AgreementFieldTexts;
