namespace Serai.Features.Calls.Building;

/// <summary>The texts about making a form on pages.</summary>
public sealed class BuildingTexts;
