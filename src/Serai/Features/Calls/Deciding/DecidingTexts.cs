namespace Serai.Features.Calls.Deciding;

/// <summary>The texts of deciding about submissions.</summary>
public sealed class DecidingTexts;
