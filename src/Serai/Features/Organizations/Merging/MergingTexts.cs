namespace Serai.Features.Organizations.Merging;

public sealed class MergingTexts;
