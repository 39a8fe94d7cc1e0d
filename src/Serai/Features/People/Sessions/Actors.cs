using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;

namespace Serai.Features.People.Sessions;

/// <summary>What pages need to know of who asks.</summary>
public static class Actors
{
    public static Actor Of(Person person, Session? session, IEnumerable<HeldGrant> grants, LocalDate day)
    {
        Held[] held = [.. grants.Where(g => g.Grant.IsHeldOn(day)).SelectMany(g => g.Roles).Distinct().OrderBy(h => h.OrganizationId).ThenBy(h => h.Role)];
        return new(person.Id, person.Name, held) { SessionId = session?.Id, Face = Face(person, held) };
    }

    private static string Face(Person person, Held[] held)
    {
        var said = new StringBuilder(person.Name);
        foreach (var h in held)
            said.Append(CultureInfo.InvariantCulture, $"\n{h.Role}@{h.OrganizationId:N}");
        return $"{person.Id:N}:{Convert.ToHexString(XxHash128.Hash(Encoding.UTF8.GetBytes(said.ToString())))}";
    }
}
