using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;
using Serai.Features.Programmes.Taking;

namespace Serai.Features.Programmes;

/// <summary>Programmes of an organization that was merged are run by its heir; whoever came from it came from the heir. What home institutions were called then stays as it is written.</summary>
public sealed class ProgrammesFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var programme in await db.Programmes.Where(p => p.KeeperId == merged || p.AllianceId == merged).ToListAsync(stop))
            (programme.KeeperId, programme.AllianceId) = (programme.KeeperId == merged ? heir : programme.KeeperId, programme.AllianceId == merged ? heir : programme.AllianceId);
        foreach (var edition in await db.Editions.Where(e => e.KeeperId == merged || e.HostId == merged).ToListAsync(stop))
            (edition.KeeperId, edition.HostId) = (edition.KeeperId == merged ? heir : edition.KeeperId, edition.HostId == merged ? heir : edition.HostId);
        foreach (var session in await db.EditionSessions.Where(s => s.KeeperId == merged).ToListAsync(stop))
            session.KeeperId = heir;
        foreach (var participant in await db.Participants.Where(p => p.KeeperId == merged || p.InstitutionId == merged).ToListAsync(stop))
            (participant.KeeperId, participant.InstitutionId) = (participant.KeeperId == merged ? heir : participant.KeeperId, participant.InstitutionId == merged ? heir : participant.InstitutionId);
        foreach (var taking in await db.EditionTakings.Where(t => t.KeeperId == merged).ToListAsync(stop))
            taking.KeeperId = heir;
        foreach (var import in await db.ParticipantImports.Where(i => i.KeeperId == merged).ToListAsync(stop))
            import.KeeperId = heir;
        foreach (var file in await db.EditionFiles.Where(f => f.KeeperId == merged).ToListAsync(stop))
            file.KeeperId = heir;
        foreach (var told in await db.Announcements.Where(a => a.KeeperId == merged).ToListAsync(stop))
            told.KeeperId = heir;
    }
}
