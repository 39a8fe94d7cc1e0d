namespace Serai.Features.Initiatives.Editing;

/// <summary>The addresses where initiatives are added and edited.</summary>
public static class InitiativeEditLinks
{
    public static string New => InitiativeLinks.Show("new");

    public static string Edit(string slug) => $"{InitiativeLinks.Show(slug)}/edit";
}
