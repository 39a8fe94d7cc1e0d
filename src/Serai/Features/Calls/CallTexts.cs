namespace Serai.Features.Calls;

/// <summary>The texts of calls.</summary>
public sealed class CallTexts;
