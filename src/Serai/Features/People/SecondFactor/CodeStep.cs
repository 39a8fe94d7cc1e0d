using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;

namespace Serai.Features.People.SecondFactor;

/// <summary>
/// Between the password and the second factor: the browser holds, sealed and for some minutes, who has shown the password. Nobody
/// is signed in yet.
/// </summary>
public sealed class CodeStep(SealedCookie cookies, SeraiDb db)
{
    private const string Kind = "code";

    private static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <returns>False where the person has no second factor, and can be let in.</returns>
    public async Task<bool> BeginAsync(HttpContext context, Person person, string? returnUrl, CancellationToken stop)
    {
        if (!await db.Set<Authenticator>().AnyAsync(a => a.PersonId == person.Id, stop)) return false;
        // The password's hash may have become a stronger one.
        await db.SaveChangesAsync(stop);
        cookies.Set(context, Kind, new Shown(person.Id, person.SecurityStamp, returnUrl), Lasts);
        return true;
    }

    /// <returns>Who has shown the password, and where to go on to; null where nobody has, or not with today's password.</returns>
    public async Task<(Person Person, string? ReturnUrl)?> FindAsync(HttpContext context, CancellationToken stop) =>
        cookies.Read<Shown>(context, Kind) is { } shown && await db.People.FirstOrDefaultAsync(p => p.Id == shown.PersonId, stop) is { } person && person.SecurityStamp == shown.Stamp
            ? (person, shown.ReturnUrl) : null;

    public void End(HttpContext context) => cookies.Clear(context, Kind);

    private sealed record Shown(Guid PersonId, string? Stamp, string? ReturnUrl);
}
