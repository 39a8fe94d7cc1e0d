namespace Serai.Features.Calls;

/// <summary>The texts of what is said of a call.</summary>
public sealed class CallFieldTexts;
