using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;

namespace Serai.Features.People.Tokens;

/// <summary>Makes, lists and revokes a person's tokens.</summary>
public sealed class OwnTokens(SeraiDb db, IClock clock)
{
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

    /// <summary>Revokes all of a person's in the context: the caller saves.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> PutAllToEndAsync(Guid person, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var good = (await db.ApiTokens.Where(t => t.PersonId == person && t.Revoked == null).ToListAsync(stop)).FindAll(t => t.IsGood(now));
        good.ForEach(t => t.Revoke(now));
        return good.Count > 0;
    }
}
