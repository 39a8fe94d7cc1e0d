using Microsoft.EntityFrameworkCore;
using Serai.Features.Office.Kinds;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Making;

/// <summary>A call as those who run it edit it. Its key is its slug.</summary>
public class CallRecord : RecordKind
{
    private const int LongestAbout = 20_000;

    protected static readonly IReadOnlyList<Field> Own =
    [
        Field.Of<Call>("title", new TextFormat(), c => c.Title.Length == 0 ? null : c.Title, (c, v) => c.Title = (string)v!, required: true),
        Field.Of<Call>("titleZhHant", new TextFormat(), c => c.TitleZhHant, (c, v) => c.TitleZhHant = (string?)v),
        Field.Of<Call>("titleZhHans", new TextFormat(), c => c.TitleZhHans, (c, v) => c.TitleZhHans = (string?)v),
        Field.Of<Call>("about", new TextFormat(lines: true, LongestAbout), c => c.About, (c, v) => c.About = (string?)v),
        Field.Of<Call>("aboutZhHant", new TextFormat(lines: true, LongestAbout), c => c.AboutZhHant, (c, v) => c.AboutZhHant = (string?)v),
        Field.Of<Call>("aboutZhHans", new TextFormat(lines: true, LongestAbout), c => c.AboutZhHans, (c, v) => c.AboutZhHans = (string?)v),
        Field.Of<Call>("audience", new ChoiceFormat<CallAudience>(), c => c.Audience, (c, v) => c.Audience = (CallAudience)v!, required: true),
        Field.Of<Call>("alliance", new OrganizationFormat(), c => c.AllianceId, (c, v) => c.AllianceId = (Guid?)v),
        Field.Of<Call>("membersOn", new DayFormat(), c => c.MembersOn, (c, v) => c.MembersOn = (LocalDate?)v),
        Field.Of<Call>("zone", new ZoneFormat(), c => c.Zone.Length == 0 ? null : c.Zone, (c, v) => c.Zone = (string)v!, required: true),
        Field.Of<Call>("opens", new LocalTimeFormat(), c => c.OpensLocal, (c, v) => c.OpensLocal = (string?)v),
        Field.Of<Call>("closes", new LocalTimeFormat(), c => c.ClosesLocal, (c, v) => c.ClosesLocal = (string?)v),
        Field.Of<Call>("grace", new WholeFormat(0, Call.MostGrace), c => c.GraceMinutes == 0 ? null : c.GraceMinutes, (c, v) => c.GraceMinutes = v is null ? 0 : Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    public override string Name => "call";

    public override Type Texts => typeof(CallFieldTexts);

    public override IReadOnlyList<Field> Fields => Own;

    public override string? KeyOf(RecordAt at) => ((Call)at.Record).Slug;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => await db.Calls.FirstOrDefaultAsync(c => c.Slug == key, stop) is { } call ? At(call) : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var call = (Call)record;
        var wrong = new List<(string, FieldProblem)>();
        var opens = CallTime.Of(call.OpensLocal, call.Zone, later: false, out var noOpening);
        var closes = CallTime.Of(call.ClosesLocal, call.Zone, later: true, out var noClosing);
        if (noOpening is not null)
            wrong.Add(("opens", noOpening));
        if (noClosing is not null)
            wrong.Add(("closes", noClosing));
        if (opens >= closes)
            wrong.Add(("closes", new("ClosesBeforeItOpens") { Texts = typeof(CallTexts) }));
        if (call.GraceMinutes > 0 && call.ClosesLocal is null)
            wrong.Add(("grace", new("GraceOfNothing") { Texts = typeof(CallTexts) }));
        if (call.Audience == CallAudience.Members && call.AllianceId is null)
            wrong.Add(("alliance", new("WhoseMembers") { Texts = typeof(CallTexts) }));
        if (call.Audience != CallAudience.Members && call.MembersOn is not null)
            wrong.Add(("membersOn", new("MembersOfNothing") { Texts = typeof(CallTexts) }));
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(wrong);
    }

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var call = (Call)at.Record;
        (call.Opens, call.Closes) = (CallTime.Of(call.OpensLocal, call.Zone, later: false, out _), CallTime.Of(call.ClosesLocal, call.Zone, later: true, out _));
        return Task.FromResult(At(call));
    }

    protected RecordAt At(Call call) => new(
        call, call.Slug.Length == 0 ? CallLinks.All[1..] : CallLinks.Subject(call.Slug), call.KeeperId, call.Title, [call.KeeperId], call.Slug.Length == 0 ? CallLinks.All : CallLinks.Show(call.Slug));
}

/// <summary>A new call: besides, it is said what it is for, and it begins with the form that calls of its kind mostly have.</summary>
public sealed class NewCall(IClock clock, Today today, DateTimeZone zone) : CallRecord
{
    private static readonly IReadOnlyList<Field> All = [Field.Of<Call>("kind", new ChoiceFormat<CallKind>(), c => c.Kind, (c, v) => c.Kind = (CallKind)v!, required: true), .. Own];

    public override string Name => "new-call";

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await db.HeirOf(db.Organizations.Where(o => o.Slug == within), stop) is { } keeper ? At(new() { KeeperId = keeper.Id, Zone = zone.Id }) : null;

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var call = (Call)at.Record;
        (call.Slug, call.EnteredAt) = (await CallSlugs.NewAsync(db, today, stop), clock.GetCurrentInstant());
        return await base.SettleAsync(db, at, stop);
    }

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var call = (Call)at.Record;
        context.Db.Add(new CallForm { CallId = call.Id, KeeperId = call.KeeperId, Number = 1, Design = Serai.Forms.DesignJson.Write(ReadyMade.Of(call.Kind)).ToJsonString(), At = step.Doing.At, PersonId = step.Doing.PersonId });
        return Task.CompletedTask;
    }
}
