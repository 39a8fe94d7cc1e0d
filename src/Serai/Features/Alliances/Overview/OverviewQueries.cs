using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Overview;

/// <summary>A text and the source it comes from.</summary>
public sealed record SourcedText(SubjectText Text, Source? Source);

/// <summary>What the overview needs besides the head: three statements.</summary>
public sealed class OverviewQueries(SeraiDb db)
{
    public async Task<IReadOnlyList<SourcedText>> Texts(Guid subject, CancellationToken stop)
    {
        var rows = await (
            from text in db.SubjectTexts.AsNoTracking()
            where text.SubjectId == subject
            join source in db.Sources on text.SourceId equals (Guid?)source.Id into said
            from source in said.DefaultIfEmpty()
            orderby text.Position
            select new { text, source }).ToListAsync(stop);
        return [.. rows.Select(r => new SourcedText(r.text, r.source))];
    }

    /// <summary>The offices that trusted sources tell of, the latest first.</summary>
    public async Task<IReadOnlyList<Office>> Offices(Guid alliance, CancellationToken stop)
    {
        var offices = await db.Offices.AsNoTracking().Include(o => o.Source).Where(o => o.AllianceId == alliance).ToListAsync(stop);
        return [.. offices.Where(o => o.Source.IsTrusted)
            .OrderByDescending(o => o.Since is null ? MembershipSpan.Before : Conclusions.When.Of(o.Since).Lo).ThenBy(o => o.Kind, StringComparer.Ordinal)];
    }

    /// <summary>The statements behind some memberships.</summary>
    public async Task<ILookup<Guid, MembershipEvidence>> Because(IReadOnlyCollection<Guid> memberships, CancellationToken stop) =>
        (await db.MembershipEvidence.AsNoTracking().Include(e => e.Statement).ThenInclude(s => s.Source)
            .Where(e => memberships.Contains(e.MembershipId)).ToListAsync(stop)).ToLookup(e => e.MembershipId);
}
