using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;

namespace Serai.Features.People.Tokens;

/// <summary>Makes, lists and revokes a person's tokens.</summary>
public sealed class OwnTokens(SeraiDb db, IClock clock)
{
    // A session that has been open for longer may have been left open at somebody else's desk.
    private static readonly Duration Fresh = Duration.FromMinutes(10);

    /// <summary>Those that are still good for something, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> LiveAsync(Guid person, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var all = await db.ApiTokens.AsNoTracking().Where(t => t.PersonId == person && t.Revoked == null).OrderByDescending(t => t.Id).ToListAsync(stop);
        return [.. all.Where(t => t.IsGood(now))];
    }

    /// <returns>The token itself: this is the only time that anybody sees it.</returns>
    public async Task<string> MakeAsync(Guid person, string name, TokenScope scope, Guid? organization, Instant ends, CancellationToken stop)
    {
        var token = BearerToken.New();
        db.Add(new ApiToken
        {
            PersonId = person, Name = name, Scope = scope, OrganizationId = organization, Hash = Secret.Hash(token), Ending = token[^ApiToken.EndingLength..],
            Created = clock.GetCurrentInstant(), Ends = ends,
        });
        await db.SaveChangesAsync(stop);
        return token;
    }

    /// <summary>From now on it is good for nothing; nothing happens where it is another's.</summary>
    public async Task RevokeAsync(Guid person, Guid id, CancellationToken stop)
    {
        if (await db.ApiTokens.FirstOrDefaultAsync(t => t.Id == id && t.PersonId == person, stop) is not { } token) return;
        token.Revoke(clock.GetCurrentInstant());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Whether the person has signed in just now, so that the password need not be asked for again.</summary>
    public async Task<bool> IsFreshAsync(Actor actor, CancellationToken stop) =>
        actor.SessionId is { } id && await db.Sessions.AsNoTracking().Where(s => s.Id == id).Select(s => (Instant?)s.Created).FirstOrDefaultAsync(stop) is { } signedIn
        && clock.GetCurrentInstant() - signedIn <= Fresh;
}
