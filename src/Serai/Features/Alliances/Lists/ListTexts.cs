namespace Serai.Features.Alliances.Lists;

/// <summary>Marks the words of the pages where lists of members are brought and settled.</summary>
public sealed class ListTexts;
