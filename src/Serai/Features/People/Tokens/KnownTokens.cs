using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db.Faults;
using Serai.Platform.Web;

namespace Serai.Features.People.Tokens;

/// <summary>
/// Whom a token stands for. The database is asked each time: one that was revoked is good for nothing from then on, on
/// whatever node.
/// </summary>
public sealed class KnownTokens(IServiceScopeFactory scopes, IClock clock, Today today, DatabaseTrouble trouble, ILogger<KnownTokens> log) : ITokens
{
    private static readonly Duration UsedAgain = Duration.FromHours(1);

    public async ValueTask<Actor?> WhoAsync(string token, CancellationToken stop)
    {
        if (!BearerToken.IsLike(token)) return null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var (hash, now) = (Secret.Hash(token), clock.GetCurrentInstant());
        var found = await (from t in db.ApiTokens join p in db.People on t.PersonId equals p.Id where t.Hash == hash select new { Token = t, Person = p }).FirstOrDefaultAsync(stop);
        if (found is null || !found.Token.IsGood(now)) return null;
        var grants = await db.HeldByAsync(found.Person.Id, stop);
        if (found.Token.LastUsed is not { } last || now - last > UsedAgain) await NoteAsync(db, found.Token, now, stop);
        var shown = found.Token.ForActor with { OrganizationId = await db.AtHeirAsync(found.Token.OrganizationId, stop) };
        var person = Actors.Of(found.Person, null, grants, today.Day);
        return person with { Roles = shown.Left(person.Roles), Token = shown, Face = $"{person.Face}:{shown.Id:N}" };
    }

    private async Task NoteAsync(SeraiDb db, ApiToken token, Instant now, CancellationToken stop)
    {
        token.LastUsed = now;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            // A request is not refused because it could not be noted that it came.
            if (trouble.Note(problem) is null) log.LogWarning("Could not note when a token was last used: {Problem}", problem.Message);
        }
    }
}
