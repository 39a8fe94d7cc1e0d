using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;

namespace Serai.Features.People.Passkeys;

/// <summary>A person's passkeys. Whoever gets another or loses one is told, since it may have been somebody at an open browser.</summary>
public sealed class OwnPasskeys(SeraiDb db, PeopleMail mail)
{
    public const int LongestName = 80;

    /// <summary>More than anybody has devices; a page that lists them stays one page.</summary>
    public const int Most = 20;

    /// <summary>What a passkey is called in a form.</summary>
    public static string IdOf(PersonPasskey passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PersonPasskey>> OfAsync(Guid person, CancellationToken stop) =>
        [.. (await db.Set<PersonPasskey>().Where(k => k.UserId == person).ToListAsync(stop)).OrderByDescending(k => k.Data.CreatedAt)];

    public async Task AddAsync(Person person, PersonPasskey passkey, string name, CancellationToken stop)
    {
        passkey.Data.Name = name;
        db.Add(passkey);
        mail.WaysInChanged(person);
        await db.SaveChangesAsync(stop);
    }

    /// <returns>False where the person has no such passkey.</returns>
    public async Task<bool> RenameAsync(Guid person, string? id, string name, CancellationToken stop)
    {
        if (await FindAsync(person, id, stop) is not { } passkey) return false;
        passkey.Data.Name = name;
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Nothing happens where the person has no such passkey.</summary>
    public async Task RemoveAsync(Person person, string? id, CancellationToken stop)
    {
        if (await FindAsync(person.Id, id, stop) is not { } passkey) return;
        db.Remove(passkey);
        mail.WaysInChanged(person);
        await db.SaveChangesAsync(stop);
    }

    private async Task<PersonPasskey?> FindAsync(Guid person, string? id, CancellationToken stop)
    {
        if (!Base64Url.IsValid(id)) return null;
        var bytes = Base64Url.DecodeFromChars(id);
        return await db.Set<PersonPasskey>().FirstOrDefaultAsync(k => k.UserId == person && k.CredentialId == bytes, stop);
    }
}
