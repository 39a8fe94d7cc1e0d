using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>A link that opens, and where.</summary>
public sealed record OpenDevice(CheckInDevice Device, Programme Programme, Edition Edition);

/// <summary>Makes, finds and ends the links by which attendance is taken.</summary>
public sealed class CheckInDevices(SeraiDb db, IClock clock)
{
    /// <summary>What a secret opens at this address; null for nothing. Whoever has it needs no account, and sees the edition while it is a draft too.</summary>
    public async Task<OpenDevice?> FindAsync(string slug, string edition, string? secret, CancellationToken stop)
    {
        if (secret is null || !Secret.IsLike(secret))
            return null;
        var (hash, editions, programmes) = (Secret.Hash(secret), db.Editions, db.Programmes);
        var found = await (from d in db.CheckInDevices.AsNoTracking()
                           join e in editions on d.EditionId equals e.Id
                           join p in programmes on e.ProgrammeId equals p.Id
                           where d.Hash == hash && e.Slug == edition && p.Slug == slug
                           select new { Device = d, Programme = p, Edition = e }).AsNoTracking().FirstOrDefaultAsync(stop);
        var today = clock.GetCurrentInstant();
        return found is not null && found.Device.Opens(found.Edition, today.InZone(EditionZone.Of(found.Edition)).Date) ? new(found.Device, found.Programme, found.Edition) : null;
    }

    /// <summary>A new link.</summary>
    /// <returns>Its secret, which is nowhere else; null where there are too many.</returns>
    public async Task<string?> MakeAsync(Edition edition, string name, Guid? person, CancellationToken stop)
    {
        var id = edition.Id;
        if (await db.CheckInDevices.CountAsync(d => d.EditionId == id && d.EndedAt == null, stop) >= CheckInDevice.Most)
            return null;
        var secret = Secret.New();
        db.Add(new CheckInDevice { EditionId = id, Hash = Secret.Hash(secret), Name = name, PersonId = person, MadeAt = clock.GetCurrentInstant() });
        await db.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>From now on the link opens nothing.</summary>
    public async Task<bool> EndAsync(Edition edition, Guid device, CancellationToken stop)
    {
        var id = edition.Id;
        if (await db.CheckInDevices.FirstOrDefaultAsync(d => d.Id == device && d.EditionId == id, stop) is not { } found)
            return false;
        found.EndedAt ??= clock.GetCurrentInstant();
        await db.SaveChangesAsync(stop);
        return true;
    }
}
