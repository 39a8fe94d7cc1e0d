namespace Serai.Features.Sources.Editing;

/// <summary>The addresses where sources are added and edited.</summary>
public static class SourceEditLinks
{
    public const string New = SourceLinks.All + "/new";

    public static string Edit(Guid id) => $"{SourceLinks.Show(id)}/edit";
}
