using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.Register;

/// <summary>What the register can be narrowed to, as its form offers it.</summary>
public sealed record ChoicesShown(
    IReadOnlyList<string> Kinds, IReadOnlyList<(string Code, string Label)> Places, IReadOnlyList<(string Slug, string Name)> Initiatives, IReadOnlyList<IscedField> Fields, IReadOnlyList<OrganizationBrief> Keepers, bool IsOffice);

/// <summary>Reads what can be chosen: three statements, however many agreements there are.</summary>
public sealed class RegisterChoices(SeraiDb db, AgreementKinds kinds, PlaceLabels places, OrganizationQueries organizations)
{
    public async Task<ChoicesShown> OfAsync(Actor actor, CancellationToken stop)
    {
        var reader = CultureInfo.CurrentUICulture.Name;
        var texts = db.Set<SubjectText>();
        var rows = await db.Initiatives.AsNoTracking().OrderBy(i => i.Slug)
            .Select(i => new { i.Slug, Names = texts.Where(t => t.SubjectId == i.Id && t.Field == TextField.Name).Select(t => new { t.Language, t.Text }).ToList() }).ToListAsync(stop);
        var frames = rows.Select(i => (i.Slug, Name: (i.Names.FirstOrDefault(n => n.Language == reader) ?? i.Names.FirstOrDefault(n => n.Language == Languages.English) ?? i.Names.FirstOrDefault())?.Text ?? i.Slug));
        var offices = RegisterViews.Offices(actor);
        var keepers = offices.Count > 0 ? [.. (await organizations.Briefs(offices, reader, stop)).Values.OrderBy(o => o.Name, NameOrder.Of(reader)).ThenBy(o => o.Id)] : new List<OrganizationBrief>();
        return new(kinds.Offered, [.. places.Codes.Select(c => (c, places.Label(c, reader))).OrderBy(c => c.Item2, NameOrder.Of(reader))], [.. frames], [.. Isced.All], keepers, actor.MayAnywhere(Right.SeeOffice));
    }
}
