using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>A calendar that somebody made.</summary>
public sealed record FeedShown(AgreementFeed Feed, OrganizationBrief? Office);

/// <summary>Makes and revokes calendars that programs fetch.</summary>
public sealed class Feeds(SeraiDb db, OrganizationQueries organizations, IClock clock)
{
    public async Task<IReadOnlyList<FeedShown>> OfAsync(Actor actor, CancellationToken stop)
    {
        var rows = await db.Set<AgreementFeed>().AsNoTracking().Where(f => f.PersonId == actor.PersonId).OrderBy(f => f.Id).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. rows.Select(r => r.OfficeId).OfType<Guid>().Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return [.. rows.Select(r => new FeedShown(r, r.OfficeId is { } office ? briefs.GetValueOrDefault(office) : null))];
    }

    /// <summary>Those at which somebody can make a calendar of the office.</summary>
    public async Task<IReadOnlyList<OrganizationBrief>> OfficesAsync(Actor actor, CancellationToken stop) =>
        [.. (await organizations.Briefs(RegisterViews.Offices(actor), CultureInfo.CurrentUICulture.Name, stop)).Values.OrderBy(o => o.Name, Platform.Localisation.NameOrder.Of(CultureInfo.CurrentUICulture.Name)).ThenBy(o => o.Id)];

    /// <returns>The secret, which is shown once and kept nowhere; or the code of what is wrong.</returns>
    public async Task<(string? Secret, string? Problem)> MakeAsync(Actor actor, Guid? office, CancellationToken stop)
    {
        if (office is { } at && !actor.May(Right.SeeOffice, at)) return (null, "NotYourOffice");
        if (await db.Set<AgreementFeed>().CountAsync(f => f.PersonId == actor.PersonId, stop) >= AgreementFeed.Most) return (null, "TooMany");
        var secret = Secret.New();
        db.Add(new AgreementFeed { PersonId = actor.PersonId!.Value, OfficeId = office, Hash = Secret.Hash(secret), Made = clock.GetCurrentInstant() });
        await db.SaveChangesAsync(stop);
        return (secret, null);
    }

    /// <returns>Whether there was one of the reader's own.</returns>
    public async Task<bool> RevokeAsync(Actor actor, Guid id, CancellationToken stop)
    {
        if (await db.Set<AgreementFeed>().FirstOrDefaultAsync(f => f.Id == id && f.PersonId == actor.PersonId, stop) is not { } feed) return false;
        db.Remove(feed);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
