using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing;
using Serai.Features.Programmes.Leading;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Making;

/// <summary>A programme as those who run it edit it. Its key is its slug.</summary>
public class ProgrammeRecord : RecordKind
{
    private const int LongestText = 20_000, LongestPlaceInSource = 500;

    private static readonly Field[] All =
    [
        Field.Of<Programme>("title", new TextFormat(), p => p.Title.Length == 0 ? null : p.Title, (p, v) => p.Title = (string)v!, required: true),
        Field.Of<Programme>("titleZhHant", new TextFormat(), p => p.TitleZhHant, (p, v) => p.TitleZhHant = (string?)v),
        Field.Of<Programme>("titleZhHans", new TextFormat(), p => p.TitleZhHans, (p, v) => p.TitleZhHans = (string?)v),
        Field.Of<Programme>("aims", new TextFormat(lines: true, LongestText), p => p.Aims, (p, v) => p.Aims = (string?)v),
        Field.Of<Programme>("aimsZhHant", new TextFormat(lines: true, LongestText), p => p.AimsZhHant, (p, v) => p.AimsZhHant = (string?)v),
        Field.Of<Programme>("aimsZhHans", new TextFormat(lines: true, LongestText), p => p.AimsZhHans, (p, v) => p.AimsZhHans = (string?)v),
        Field.Of<Programme>("audience", new TextFormat(lines: true, LongestText), p => p.Audience, (p, v) => p.Audience = (string?)v),
        Field.Of<Programme>("audienceZhHant", new TextFormat(lines: true, LongestText), p => p.AudienceZhHant, (p, v) => p.AudienceZhHant = (string?)v),
        Field.Of<Programme>("audienceZhHans", new TextFormat(lines: true, LongestText), p => p.AudienceZhHans, (p, v) => p.AudienceZhHans = (string?)v),
        Field.Of<Programme>("languages", new ListFormat(new LanguageFormat()), p => AgreementFields.Lines(p.Languages), (p, v) => p.Languages = string.Join('\n', ((IEnumerable<object>)v!).Cast<string>())),
        Field.Of<Programme>("rhythm", new ChoiceFormat<ProgrammeRhythm>(), p => p.Rhythm, (p, v) => p.Rhythm = (ProgrammeRhythm)v!, required: true),
        Field.Of<Programme>("agreement", new AgreementFormat(), p => p.AgreementId, (p, v) => p.AgreementId = (Guid?)v),
        Field.Of<Programme>("alliance", new OrganizationFormat(), p => p.AllianceId, (p, v) => p.AllianceId = (Guid?)v),
        Field.Of<Programme>("since", new DateFormat(), p => p.Since, (p, v) => p.Since = (EdtfDate?)v),
        Field.Of<Programme>("until", new DateFormat(), p => p.Until, (p, v) => p.Until = (EdtfDate?)v),
        Field.Of<Programme>("source", new SourceFormat(), p => p.SourceId, (p, v) => p.SourceId = (Guid?)v),
        Field.Of<Programme>("placeInSource", new TextFormat(maxLength: LongestPlaceInSource), p => p.PlaceInSource, (p, v) => p.PlaceInSource = (string?)v),
    ];

    public override string Name => "programme";

    public override Type Texts => typeof(ProgrammeFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override string? KeyOf(RecordAt at) => ((Programme)at.Record).Slug;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => await db.Programmes.FirstOrDefaultAsync(p => p.Slug == key, stop) is { } programme ? At(programme) : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var programme = (Programme)record;
        var wrong = new List<(string, FieldProblem)>(PeriodCheck.Of("until", programme.Since, programme.Until));
        var keeper = programme.KeeperId;
        if (programme.AgreementId is { } id && !await db.Agreements.AnyAsync(a => a.Id == id && (a.KeeperId == keeper || a.AllianceId == keeper || a.Parties.Any(p => p.OrganizationId == keeper)), stop))
            wrong.Add(("agreement", EditionRecord.Problem("NotItsAgreement")));
        if (programme.AllianceId is { } alliance && await AllianceProblemAsync(db, alliance, keeper, stop) is { } other)
            wrong.Add(("alliance", other));
        return wrong;
    }

    // What its editions came to be on the registry is told of the agreement and the alliance that it is now under.
    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context) => EditionLinks.FollowAsync(context.Db, (Programme)at.Record, context.Stop);

    // The alliance's page and record tell of its programmes, so not everybody may name it. Whoever belonged to it once may: what was held stays held.
    private static async Task<FieldProblem?> AllianceProblemAsync(SeraiDb db, Guid id, Guid keeper, CancellationToken stop)
    {
        var memberships = db.Memberships;
        var found = await db.Alliances.Where(a => a.Id == id)
            .Select(a => new { a.Organization.Name, IsIts = a.Id == keeper || a.SecretariatHostId == keeper || memberships.Any(m => m.AllianceId == a.Id && m.MemberId == keeper) }).FirstOrDefaultAsync(stop);
        return found is null ? EditionRecord.Problem("NotAnAlliance") : found.IsIts ? null : EditionRecord.Problem("NotItsAlliance", found.Name);
    }

    protected static RecordAt At(Programme programme) => new(
        programme, programme.Slug.Length == 0 ? ProgrammeLinks.All[1..] : ProgrammeLinks.Subject(programme.Slug), programme.KeeperId, programme.Title, [programme.KeeperId],
        programme.Slug.Length == 0 ? ProgrammeLinks.All : ProgrammeLinks.Show(programme.Slug));
}

/// <summary>A new programme of an organization.</summary>
public sealed class NewProgramme(IClock clock) : ProgrammeRecord
{
    // Addresses of their own.
    private static readonly string[] Reserved = ["of", "mine", "new", "check-in"];

    public override string Name => "new-programme";

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await db.HeirOf(db.Organizations.Where(o => o.Slug == within), stop) is { } keeper ? At(new() { KeeperId = keeper.Id }) : null;

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var programme = (Programme)at.Record;
        var start = Slug.Of(programme.Title, programme.Id);
        var taken = new HashSet<string>(await db.Programmes.Where(p => p.Slug.StartsWith(start)).Select(p => p.Slug).ToListAsync(stop), StringComparer.Ordinal);
        taken.UnionWith(Reserved);
        (programme.Slug, programme.EnteredAt) = (Slug.Unique(programme.Title, programme.Id, taken), clock.GetCurrentInstant());
        return At(programme);
    }
}
