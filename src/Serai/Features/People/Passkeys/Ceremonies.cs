using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;

namespace Serai.Features.People.Passkeys;

/// <summary>
/// The two things that a browser does with a passkey: making one, and showing one. What was asked of it lies sealed in the
/// browser until it answers.
/// </summary>
public sealed class Ceremonies(IPasskeyHandler<Person> passkeys, SealedCookie cookies, SeraiDb db, IClock clock, ILogger<Ceremonies> log)
{
    /// <summary>How long somebody may look for the device.</summary>
    public static readonly Duration Longest = Duration.FromMinutes(5);

    private const string Making = "passkey-new", Showing = "passkey";
    private const int LongestAnswer = 64 * 1024;

    /// <returns>What the browser is told, as JSON.</returns>
    public async Task<string> BeginMakingAsync(HttpContext context, Person person)
    {
        var made = await passkeys.MakeCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name }, context);
        cookies.Set(context, Making, new Asked(person.Id, made.AttestationState), Longest);
        return made.CreationOptionsJson;
    }

    /// <returns>The new passkey, not saved yet; null where the browser's answer is not one to what it was asked.</returns>
    public async Task<PersonPasskey?> MakeAsync(HttpContext context, Person person, string? answer)
    {
        var asked = Take(context, Making, answer);
        if (asked?.PersonId != person.Id) return null;
        var result = await passkeys.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = answer!, AttestationState = asked.State });
        if (!result.Succeeded || result.UserEntity.Id != person.Id.ToString())
        {
            log.LogInformation("A passkey was not taken: {Problem}", result.Failure?.Message);
            return null;
        }
        var made = result.Passkey;
        return new()
        {
            UserId = person.Id,
            CredentialId = made.CredentialId,
            Data = new()
            {
                PublicKey = made.PublicKey,
                CreatedAt = clock.GetCurrentInstant().ToDateTimeOffset(),
                SignCount = made.SignCount,
                Transports = made.Transports,
                IsUserVerified = made.IsUserVerified,
                IsBackupEligible = made.IsBackupEligible,
                IsBackedUp = made.IsBackedUp,
                AttestationObject = made.AttestationObject,
                ClientDataJson = made.ClientDataJson,
            },
        };
    }

    /// <returns>What the browser is told, as JSON: the same for everybody, since nobody has said yet who asks.</returns>
    public async Task<string> BeginShowingAsync(HttpContext context)
    {
        var made = await passkeys.MakeRequestOptionsAsync(null, context);
        cookies.Set(context, Showing, new Asked(null, made.AssertionState), Longest);
        return made.RequestOptionsJson;
    }

    /// <returns>Whose passkey was shown; null where the browser's answer is not one to what it was asked.</returns>
    public async Task<Person?> ShowAsync(HttpContext context, string? answer, CancellationToken stop)
    {
        if (Take(context, Showing, answer) is not { } asked) return null;
        var result = await passkeys.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = answer!, AssertionState = asked.State });
        if (!result.Succeeded)
        {
            log.LogInformation("A passkey was refused: {Problem}", result.Failure.Message);
            return null;
        }
        var (id, owner) = (result.Passkey.CredentialId, result.User.Id);
        if (await db.Set<PersonPasskey>().FirstOrDefaultAsync(k => k.UserId == owner && k.CredentialId == id, stop) is not { } kept) return null;
        (kept.Data.SignCount, kept.Data.IsBackedUp, kept.LastUsed) = (result.Passkey.SignCount, result.Passkey.IsBackedUp, clock.GetCurrentInstant());
        return await db.People.FirstOrDefaultAsync(p => p.Id == owner, stop);
    }

    // Once asked, once answered.
    private Asked? Take(HttpContext context, string kind, string? answer)
    {
        var asked = cookies.Read<Asked>(context, kind);
        cookies.Clear(context, kind);
        return answer is { Length: > 0 and <= LongestAnswer } ? asked : null;
    }

    private sealed record Asked(Guid? PersonId, string? State);
}
