using System.Text;

namespace Serai.Platform.Auth;

/// <summary>The table of <see cref="WhoMay"/> in words, as the documentation prints it.</summary>
public static class RolesTable
{
    private static readonly Dictionary<Right, string> Words = new()
    {
        [Right.SeeHistory] = "see who changed its records, besides what anybody sees: what was changed, when and why",
        [Right.SeeProposals] = "see what is proposed",
        [Right.SeeOffice] = "see what its office keeps for itself",
        [Right.Propose] = "propose a change",
        [Right.Edit] = "change names, periods, members, figures, activities, offices",
        [Right.DecideProposals] = "accept or decline what is proposed",
        [Right.Undo] = "take a step back",
        [Right.Merge] = "lead one organization into another",
        [Right.EditShared] = "change sources and initiatives",
        [Right.Represent] = "speak and vote",
        [Right.HandOutRoles] = "invite people, give roles up to steward and end them",
        [Right.ManageSite] = "look after the site and all people",
    };

    /// <summary>A line for each right, a column for each role.</summary>
    public static string Markdown()
    {
        var roles = Enum.GetValues<Role>();
        var table = new StringBuilder();
        table.Append("| May |").AppendJoin('|', roles.Select(r => $" {r.ToString().ToLowerInvariant()} ")).Append("|\n|---|").Append(string.Concat(Enumerable.Repeat(":-:|", roles.Length))).Append('\n');
        foreach (var right in Enum.GetValues<Right>())
            table.Append("| ").Append(Words[right]).Append(" |").AppendJoin('|', roles.Select(r => r.Has(right) ? " ✓ " : "   ")).Append("|\n");
        return table.ToString();
    }
}
