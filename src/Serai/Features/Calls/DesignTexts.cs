namespace Serai.Features.Calls;

/// <summary>The texts about designs of forms.</summary>
public sealed class DesignTexts;
