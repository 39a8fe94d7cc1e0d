using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.SecondFactor;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Features.People.Tokens;
using Serai.Platform.Privacy;

namespace Serai.Features.People.Privacy;

/// <summary>What this feature holds about persons.</summary>
public static class PeopleHeld
{
    public static IServiceCollection AddPeopleHeld(this IServiceCollection services) => services
        .AddRowsOfPerson(new RowsClaimed<Person>("account", typeof(PrivacyTexts), p => a => a.Id == p.Id)
        {
            Secrets = [nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp), nameof(Person.UserName), nameof(Person.NormalizedUserName)],
            More = (person, json) => json["hasPassword"] = person.PasswordHash is not null,
        })
        .AddScoped<IHeldOfPerson, GrantsHeld>()
        .AddRowsOfPerson(new RowsClaimed<Session>("sessions", typeof(PrivacyTexts), p => s => s.PersonId == p.Id) { Secrets = [nameof(Session.TokenHash), nameof(Session.Browser)] })
        .AddRowsOfPerson(new RowsClaimed<PersonPasskey>("passkeys", typeof(PrivacyTexts), p => k => k.UserId == p.Id)
        {
            Secrets = [nameof(PersonPasskey.CredentialId)],
            More = (key, json) => (json["name"], json["created"]) = (key.Data?.Name, key.Data?.CreatedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        })
        .AddRowsOfPerson(new RowsClaimed<PersonLogin>("linked-sign-ins", typeof(PrivacyTexts), p => l => l.UserId == p.Id))
        .AddRowsOfPerson(new RowsClaimed<PersonToken>("second-factors", typeof(PrivacyTexts), p => t => t.UserId == p.Id) { Secrets = [nameof(PersonToken.Value)] })
        .AddRowsOfPerson(new RowsClaimed<PersonClaim>("claims", typeof(PrivacyTexts), p => c => c.UserId == p.Id))
        .AddRowsOfPerson(new RowsClaimed<Authenticator>("authenticator", typeof(PrivacyTexts), p => a => a.PersonId == p.Id) { Secrets = [nameof(Authenticator.SealedKey)] })
        .AddRowsOfPerson(new RowsClaimed<RecoveryCode>("recovery-codes", typeof(PrivacyTexts), p => c => c.PersonId == p.Id) { Secrets = [nameof(RecoveryCode.Hash)] })
        .AddRowsOfPerson(new RowsClaimed<ApiToken>("tokens", typeof(PrivacyTexts), p => t => t.PersonId == p.Id) { Secrets = [nameof(ApiToken.Hash)] })
        .AddScoped<IHeldOfPerson, LinksHeld>()
        .AddScoped<IHeldOfPerson, AttemptsHeld>();
}

/// <summary>Links that were mailed to the person, and invitations to the person's address; wishes for a new password.</summary>
public sealed class LinksHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "links";

    public Type Texts => typeof(PrivacyTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Ticket), typeof(PasswordWish)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await TicketsAsync(person, stop)).OrderBy(t => t.Created).ThenBy(t => t.Id).Select(t => HeldRow.Of(db, t, nameof(Ticket.TokenHash)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        db.RemoveRange(await TicketsAsync(person, stop));
        db.RemoveRange((await db.PasswordWishes.ToListAsync(stop)).Where(w => IsOf(w.Email, person)));
    }

    // Also what the person gave and nobody has taken yet: with the person goes what was promised.
    private async Task<List<Ticket>> TicketsAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await db.Tickets.Where(t => t.PersonId == person.Id || t.Email != null).ToListAsync(stop)).Where(t => t.PersonId == person.Id || IsOf(t.Email, person) || (t.GivenBy == person.Id && t.Closed is null))];

    private static bool IsOf(string? email, HeldPerson person) => string.Equals(email, person.Email, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How often something was tried lately with the person's address: found by hashes of it.</summary>
public sealed class AttemptsHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "attempts";

    public Type Texts => typeof(PrivacyTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Attempt)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await RowsAsync(person, stop)).OrderBy(a => a.Last).Select(a => HeldRow.Of(db, a))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop) => db.RemoveRange(await RowsAsync(person, stop));

    private Task<List<Attempt>> RowsAsync(HeldPerson person, CancellationToken stop)
    {
        var keys = Attempts.KeysOf(person.Account).ToList();
        return db.Attempts.Where(a => keys.Contains(a.Key)).ToListAsync(stop);
    }
}
