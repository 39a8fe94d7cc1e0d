using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.History;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>A registry as text, without ids and instants of its own making: two that hold the same read the same.</summary>
internal static class RegistryText
{
    public static async Task<string> Of(SeraiDb db)
    {
        var slugs = await db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Slug);
        var organizations = await db.Organizations.AsNoTracking().AsSplitQuery().Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links).ToListAsync();
        var memberships = await db.Memberships.AsNoTracking().Include(m => m.Spans).Include(m => m.Evidence).ToListAsync();
        var lines = organizations.SelectMany(Lines)
            .Concat((await db.OrganizationRelations.AsNoTracking().ToListAsync()).Select(r => Relation(r, slugs[r.FromId], slugs[r.ToId])))
            .Concat((await db.RegisterRecords.AsNoTracking().ToListAsync()).Select(r => $"register {r.ExternalId} {slugs[r.OrganizationId]} {Convert.ToHexString(r.Digest)}"))
            .Concat((await db.Sources.AsNoTracking().ToListAsync()).Select(s => $"source {s.Key} {s.Title} {s.Trust}"))
            .Concat((await db.MembershipStatements.AsNoTracking().ToListAsync()).Select(s => $"statement {s.Key} {s.MemberName} {(s.MemberId is { } id ? slugs[id] : "")}"))
            .Concat(memberships.Select(m => $"membership {slugs[m.AllianceId]} {m.MemberName} {m.Standing} {m.Since} {m.Until} {string.Join(';', m.Spans.OrderBy(s => s.FromDay).Select(s => $"{s.FromDay}-{s.ToDay}-{s.IsCertain}"))} {m.Evidence.Count}"))
            .Concat((await db.Changes.AsNoTracking().ToListAsync()).Select(c => $"change {c.Subject} {c.Verb} {c.New}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));

        // Of two related ones the smaller id stands first, which chance decides.
        static string Relation(OrganizationRelation r, string from, string to) =>
            $"relation {(r.Kind == RelationKind.Related && string.CompareOrdinal(from, to) > 0 ? $"{to} {from}" : $"{from} {to}")} {r.Kind} {r.Since} {r.Until}";

        IEnumerable<string> Lines(Organization o) =>
        [
            $"organization {o.Slug} {o.Name} {o.NameLanguage} {o.SortName} {o.Types} {o.Status} {o.Established} {o.CountryCode} {o.City} {(o.MergedIntoId is { } heir ? slugs[heir] : "")} {o.Version}",
            .. o.Names.Select(n => $"name {o.Slug} {n.Text} {n.Kind} {n.Language}"),
            .. o.Places.Select(p => $"place {o.Slug} {p.CountryCode} {p.City} {p.Latitude} {p.Longitude}"),
            .. o.Identifiers.Select(i => $"identifier {o.Slug} {i.Scheme} {i.Value} {i.Preferred}"),
            .. o.Links.Select(l => $"link {o.Slug} {l.Kind} {l.Address}"),
        ];
    }
}
