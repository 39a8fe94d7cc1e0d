using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Platform.Editing;

namespace Serai.Features.People.OpenId;

/// <summary>Which accounts at other places let whom in here.</summary>
public sealed class OpenIdLogins(SeraiDb db, PeopleMail mail)
{
    public Task<PersonLogin?> FindAsync(string issuer, string subject, CancellationToken stop) =>
        db.Set<PersonLogin>().FirstOrDefaultAsync(l => l.LoginProvider == issuer && l.ProviderKey == subject, stop);

    public async Task<IReadOnlyList<PersonLogin>> OfAsync(Guid person, CancellationToken stop) =>
        [.. (await db.Set<PersonLogin>().Where(l => l.UserId == person).ToListAsync(stop)).OrderBy(l => l.ProviderDisplayName, StringComparer.Ordinal)];

    /// <returns>False where it lets somebody in already.</returns>
    public async Task<bool> ConnectAsync(Person person, OpenIdProvider provider, Vouched who, CancellationToken stop)
    {
        db.Add(new PersonLogin { UserId = person.Id, LoginProvider = who.Issuer, ProviderKey = who.Subject, ProviderDisplayName = $"{provider.Name}: {who.Label}" });
        mail.WaysInChanged(person);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            return false;
        }
        return true;
    }

    /// <summary>Nothing happens where it is another's.</summary>
    public async Task DisconnectAsync(Person person, string? issuer, string? subject, CancellationToken stop)
    {
        if (HiddenSigns.First($"{issuer}{subject}") is not null || await FindAsync(issuer ?? "", subject ?? "", stop) is not { } login || login.UserId != person.Id) return;
        db.Remove(login);
        mail.WaysInChanged(person);
        await db.SaveChangesAsync(stop);
    }
}
