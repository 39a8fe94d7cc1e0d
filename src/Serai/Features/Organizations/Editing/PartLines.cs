using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Organizations.Editing;

/// <summary>One row of a part, as the page of editing lists it.</summary>
public sealed record PartLine(long Id, string Words, string? Language, string Aside);

/// <summary>Reads what an organization is made of, for the page that edits it: six statements, however much there is.</summary>
public sealed class PartLines(SeraiDb db, OrganizationQueries organizations, IStringLocalizer<OrganizationTexts> texts, IStringLocalizer<UiTexts> ui, PlaceLabels places)
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<PartLine>>> OfAsync(Guid id, CancellationToken stop) => new Dictionary<string, IReadOnlyList<PartLine>>
    {
        ["names"] = [.. (await db.OrganizationNames.AsNoTracking().Where(n => n.OrganizationId == id).OrderBy(n => n.Id).ToListAsync(stop))
            .Select(n => new PartLine(n.Id, n.Text, n.Language, Aside(texts["NameKind." + n.Kind], n.Language, ui.Period(n.Since, n.Until))))],
        ["places"] = [.. (await db.OrganizationPlaces.AsNoTracking().Where(p => p.OrganizationId == id).OrderBy(p => p.Id).ToListAsync(stop))
            .Select(p => new PartLine(p.Id, texts.Place(places, p.CountryCode, p.City) ?? p.CountryCode, null, p.Latitude is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{p.Latitude}, {p.Longitude}")))],
        ["identifiers"] = [.. (await db.OrganizationIdentifiers.AsNoTracking().Where(i => i.OrganizationId == id).OrderBy(i => i.Id).ToListAsync(stop))
            .Select(i => new PartLine(i.Id, i.Value, null, IdentifierLinks.Name(i.Scheme)))],
        ["links"] = [.. (await db.OrganizationLinks.AsNoTracking().Where(l => l.OrganizationId == id).OrderBy(l => l.Id).ToListAsync(stop))
            .Select(l => new PartLine(l.Id, l.Address, null, texts["Link." + l.Kind]))],
        ["relations"] = await RelationsAsync(id, stop),
    };

    private async Task<IReadOnlyList<PartLine>> RelationsAsync(Guid id, CancellationToken stop)
    {
        var rows = (await db.OrganizationRelations.AsNoTracking().Where(r => r.FromId == id || r.ToId == id).OrderBy(r => r.Id).ToListAsync(stop)).Select(r => new RelationSeen(r, id)).ToList();
        var briefs = await organizations.Briefs([.. rows.Select(r => r.Other).OfType<Guid>().Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return [.. rows.Select(r => (r, Brief: r.Other is { } other ? briefs.GetValueOrDefault(other) : null))
            .Select(x => new PartLine(x.r.Row.Id, x.Brief?.Name ?? "?", x.Brief?.NameLanguage, Aside(texts["Relation." + x.r.Word], null, ui.Period(x.r.Row.Since, x.r.Row.Until))))];
    }

    private static string Aside(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
