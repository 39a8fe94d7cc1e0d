using Microsoft.EntityFrameworkCore;
using Serai.Features.Places;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>Where an organization is. Its record's own country and city are those of its first place.</summary>
public sealed class PlacePart : OrganizationPart
{
    private const double MostNorth = 90, MostEast = 180;

    private static readonly Field[] All =
    [
        Field.Of<OrganizationPlace>("country", new PlaceFormat(), p => p.CountryCode.Length == 0 ? null : p.CountryCode, (p, v) => p.CountryCode = (string)v!, required: true),
        Field.Of<OrganizationPlace>("city", new TextFormat(), p => p.City, (p, v) => p.City = (string?)v),
        Field.Of<OrganizationPlace>("latitude", new CoordinateFormat(MostNorth), p => p.Latitude, (p, v) => p.Latitude = (double?)v),
        Field.Of<OrganizationPlace>("longitude", new CoordinateFormat(MostEast), p => p.Longitude, (p, v) => p.Longitude = (double?)v),
        Field.Of<OrganizationPlace>("geoNamesId", new WholeFormat(1), p => p.GeoNamesId, (p, v) => p.GeoNamesId = (long?)v),
    ];

    public override string Name => "organization-place";

    public override string Part => "places";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var place = (OrganizationPlace)record;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>((place.Latitude, place.Longitude) switch
        {
            (null, not null) => [("latitude", new FieldProblem("HalfAPoint") { Texts = Texts })],
            (not null, null) => [("longitude", new FieldProblem("HalfAPoint") { Texts = Texts })],
            _ => [],
        });
    }

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context) => OrganizationKind.FollowMembersAsync(step, context);

    public override void Remove(SeraiDb db, RecordAt at)
    {
        var place = (OrganizationPlace)at.Record;
        var owner = db.Organizations.Local.Single(o => o.Id == place.OrganizationId);
        owner.Places.Remove(place);
        base.Remove(db, at);
        TakeFirst(owner);
    }

    protected override async Task<Organization?> OwnerAsync(SeraiDb db, string slug, CancellationToken stop) =>
        await db.Organizations.Include(o => o.Places).FirstOrDefaultAsync(o => o.Slug == slug && o.MergedIntoId == null, stop);

    protected override Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop) =>
        Task.FromResult<object?>(owner.Places.FirstOrDefault(p => p.Id == id));

    protected override IQueryable<long> IdsOf(SeraiDb db, Guid owner) => db.OrganizationPlaces.Where(r => r.OrganizationId == owner).Select(r => r.Id);

    protected override long IdOf(object row) => ((OrganizationPlace)row).Id;

    protected override object New(Organization owner) => new OrganizationPlace { OrganizationId = owner.Id, CountryCode = "" };

    protected override void Follow(Organization owner, object row)
    {
        if (owner.Places.Count == 0)
            (owner.CountryCode, owner.City) = (((OrganizationPlace)row).CountryCode, ((OrganizationPlace)row).City);
        else
            TakeFirst(owner);
    }

    private static void TakeFirst(Organization owner)
    {
        var first = owner.Places.Where(p => p.Id > 0).MinBy(p => p.Id);
        (owner.CountryCode, owner.City) = (first?.CountryCode, first?.City);
    }
}
