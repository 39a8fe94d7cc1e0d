using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>The record of an organization itself. Its address is never changed.</summary>
public sealed class OrganizationKind : RecordKind
{
    public const string Kind = "organization";
    public const int LongestName = 500;

    private static readonly Field[] All =
    [
        Field.Of<Organization>("name", new TextFormat(maxLength: LongestName), o => o.Name.Length == 0 ? null : o.Name, (o, v) => o.Name = (string)v!, required: true),
        Field.Of<Organization>("nameLanguage", new LanguageFormat(), o => o.NameLanguage, (o, v) => o.NameLanguage = (string?)v),
        Field.Of<Organization>("types", new FlagsFormat<OrganizationTypes>(), o => o.Types, (o, v) => o.Types = (OrganizationTypes)v!, inBulk: true),
        Field.Of<Organization>("status", new ChoiceFormat<OrganizationStatus>(), o => o.Status, (o, v) => o.Status = (OrganizationStatus)v!, required: true, inBulk: true),
        Field.Of<Organization>("established", new DateFormat(), o => o.Established, (o, v) => o.Established = (EdtfDate?)v),
        Field.Of<Organization>("closed", new DateFormat(), o => o.Closed, (o, v) => o.Closed = (EdtfDate?)v),
        Field.Of<Organization>("country", new PlaceFormat(), o => o.CountryCode, (o, v) => o.CountryCode = (string?)v, inBulk: true),
        Field.Of<Organization>("city", new TextFormat(), o => o.City, (o, v) => o.City = (string?)v),
        Field.Of<Organization>("source", new SourceFormat(), o => o.SourceId, (o, v) => o.SourceId = (Guid?)v, inBulk: true),
    ];

    public override string Name => Kind;

    public override Type Texts => typeof(OrganizationFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await db.Organizations.Include(o => o.Names).Include(o => o.Places).FirstOrDefaultAsync(o => o.Slug == key && o.MergedIntoId == null, stop) is { } organization
            ? At(organization)
            : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        Task.FromResult<RecordAt?>(At(new() { Slug = "", Name = "", SortName = "" }) with { AskedAt = [null], Page = OrganizationLinks.Index });

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var organization = (Organization)record;
        return ValueTask.FromResult(PeriodCheck.Of("closed", organization.Established, organization.Closed));
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var organization = (Organization)at.Record;
        var before = organization.Slug.Length == 0 ? null : db.Entry(organization).OriginalValues.ToObject() as Organization;
        organization.SortName = NameFold.Fold(organization.Name);
        if (before is null)
            organization.Slug = await FreeSlugAsync(db, organization, stop);
        SettleName(organization, before);
        SettlePlace(organization, before);
        return At(organization);
    }

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context) => FollowMembersAsync(step, context);

    /// <summary>What alliances conclude of their members rests on facts about them: after one changed it is drawn anew.</summary>
    internal static Task FollowMembersAsync(StepInProgress step, FieldContext context) =>
        context.Parts.GetRequiredService<ConcludeAnew>().AboutAsync(step, MemberFacts.Changed(context.Db), context.Stop);

    // The name that stands for it is one of its names too: what corrects the one corrects the other.
    private static void SettleName(Organization organization, Organization? before)
    {
        if (before is not null && before.Name == organization.Name && before.NameLanguage == organization.NameLanguage)
            return;
        if (organization.Names.Any(n => n.Text == organization.Name && n.Language == organization.NameLanguage))
            return;
        if (organization.Names.FirstOrDefault(n => n.Text == before?.Name && n.Language == before.NameLanguage) is { } same)
            (same.Text, same.Folded, same.Language) = (organization.Name, organization.SortName, organization.NameLanguage);
        else
            organization.Names.Add(new() { Text = organization.Name, Folded = organization.SortName, Language = organization.NameLanguage, Kind = NameKind.Official, SourceId = organization.SourceId });
    }

    // Its first place likewise. In another country the point on the map is another too.
    private static void SettlePlace(Organization organization, Organization? before)
    {
        if (organization.CountryCode is not { } country || (before?.CountryCode == country && before.City == organization.City))
            return;
        if (organization.Places.MinBy(p => p.Id) is not { } first)
        {
            organization.Places.Add(new() { CountryCode = country, City = organization.City });
            return;
        }
        if (first.CountryCode != country)
            (first.Latitude, first.Longitude, first.GeoNamesId) = (null, null, null);
        (first.CountryCode, first.City) = (country, organization.City);
    }

    private static async Task<string> FreeSlugAsync(SeraiDb db, Organization organization, CancellationToken stop)
    {
        var slug = Slug.Of(organization.Name, organization.Id);
        var taken = (await db.Organizations.Where(o => o.Slug == slug || o.Slug.StartsWith(slug + "-")).Select(o => o.Slug).ToListAsync(stop)).Union(EditLinks.Taken);
        return Slug.Unique(organization.Name, organization.Id, taken.ToHashSet(StringComparer.Ordinal));
    }

    public override string KeyOf(RecordAt at) => ((Organization)at.Record).Slug;

    public RecordAt At(Organization organization) => new(
        organization, $"organizations/{organization.Slug}", organization.Id, organization.Name, [organization.Id], OrganizationLinks.Show(organization.Slug));
}
