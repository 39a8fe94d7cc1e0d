using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Calls.Making;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Making;

/// <summary>A session of an edition. Its key is “programme/edition/number”; new ones are made within “programme/edition”.</summary>
public sealed class SessionRecord(IEnumerable<IKeepsSession> keeps) : RecordKind
{
    private static readonly Field[] All =
    [
        Field.Of<EditionSession>("title", new TextFormat(), s => s.Title.Length == 0 ? null : s.Title, (s, v) => s.Title = (string)v!, required: true),
        Field.Of<EditionSession>("titleZhHant", new TextFormat(), s => s.TitleZhHant, (s, v) => s.TitleZhHant = (string?)v),
        Field.Of<EditionSession>("titleZhHans", new TextFormat(), s => s.TitleZhHans, (s, v) => s.TitleZhHans = (string?)v),
        Field.Of<EditionSession>("starts", new LocalTimeFormat(), s => s.StartsLocal.Length == 0 ? null : s.StartsLocal, (s, v) => s.StartsLocal = (string)v!, required: true),
        Field.Of<EditionSession>("ends", new LocalTimeFormat(), s => s.EndsLocal.Length == 0 ? null : s.EndsLocal, (s, v) => s.EndsLocal = (string)v!, required: true),
        Field.Of<EditionSession>("place", new TextFormat(), s => s.Place, (s, v) => s.Place = (string?)v),
        Field.Of<EditionSession>("link", new AddressFormat(), s => s.Link, (s, v) => s.Link = (string?)v),
        Field.Of<EditionSession>("teachers", new ListFormat(new TextFormat()), s => AgreementFields.Lines(s.Teachers), (s, v) => s.Teachers = string.Join('\n', ((IEnumerable<object>)v!).Cast<string>())),
        Field.Of<EditionSession>("counts", new YesNoFormat(), s => s.Counts, (s, v) => s.Counts = (bool)v!),
        Field.Of<EditionSession>("isRequired", new YesNoFormat(), s => s.IsRequired, (s, v) => s.IsRequired = (bool)v!),
    ];

    public override string Name => "session";

    public override Type Texts => typeof(ProgrammeFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override bool IsRemovable => true;

    public static string Key(string programme, string edition, int number) => string.Create(CultureInfo.InvariantCulture, $"{programme}/{edition}/{number}");

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop)
    {
        if (key.Split('/') is not [var slug, var own, var counted] || !int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await EditionOfAsync(db, slug, own, stop) is not var (programme, edition))
            return null;
        var id = edition.Id;
        return await db.EditionSessions.FirstOrDefaultAsync(s => s.EditionId == id && s.Number == number, stop) is { } session ? At(programme, edition, session) : null;
    }

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within?.Split('/') is [var slug, var own] && await EditionOfAsync(db, slug, own, stop) is var (programme, edition)
            ? At(programme, edition, new() { EditionId = edition.Id, KeeperId = edition.KeeperId })
            : null;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var session = (EditionSession)record;
        var (id, wrong) = (session.EditionId, new List<(string, FieldProblem)>());
        var edition = await db.Editions.AsNoTracking().FirstAsync(e => e.Id == id, stop);
        var starts = CallTime.Of(session.StartsLocal, edition.Zone, later: false, out var noStart);
        var ends = CallTime.Of(session.EndsLocal, edition.Zone, later: true, out var noEnd);
        if (noStart is not null)
            wrong.Add(("starts", noStart));
        if (noEnd is not null)
            wrong.Add(("ends", noEnd));
        if (starts >= ends)
            wrong.Add(("ends", EditionRecord.Problem("EndsBeforeItStarts")));
        else if (edition is { Begins: { } first, Ends: { } last } && !new EditionDays(first, last).Has(session))
            wrong.Add(("starts", EditionRecord.Problem("OutsideEdition", session.StartsLocal.Replace('T', ' '), edition.Held!.Text)));
        return wrong;
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var session = (EditionSession)at.Record;
        var id = session.EditionId;
        var edition = await db.Editions.FirstAsync(e => e.Id == id, stop);
        Settle(edition, session);
        if (session.Number == 0)
            session.Number = await NextAsync(db, id, stop);
        return at;
    }

    // A number never comes again: phones and files name sessions by it, and may still hold what was seen at one that was removed.
    private static async Task<int> NextAsync(SeraiDb db, Guid edition, CancellationToken stop)
    {
        var there = await db.EditionSessions.Where(s => s.EditionId == edition).MaxAsync(s => (int?)s.Number, stop) ?? 0;
        var gone = (await db.EverRemovedAsync<EditionSession>(edition, stop)).Where(s => s.EditionId == edition).Select(s => s.Number).DefaultIfEmpty().Max();
        return 1 + Math.Max(there, gone);
    }

    public override async Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        foreach (var one in keeps)
            if (await one.WhyAsync((EditionSession)at.Record, stop) is { } why)
                return why;
        return null;
    }

    /// <summary>Sets the instants that its times on the edition's clocks are.</summary>
    internal static void Settle(Edition edition, EditionSession session)
    {
        session.Starts = CallTime.Of(session.StartsLocal, edition.Zone, later: false, out _) ?? session.Starts;
        session.Ends = CallTime.Of(session.EndsLocal, edition.Zone, later: true, out _) ?? session.Ends;
    }

    private static async Task<(Programme Programme, Edition Edition)?> EditionOfAsync(SeraiDb db, string slug, string own, CancellationToken stop)
    {
        if (await db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, stop) is not { } programme)
            return null;
        var id = programme.Id;
        return await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.ProgrammeId == id && e.Slug == own, stop) is { } edition ? (programme, edition) : null;
    }

    private static RecordAt At(Programme programme, Edition edition, EditionSession session) => new(
        session, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), edition.KeeperId, session.Title, [edition.KeeperId], ProgrammeLinks.Edition(programme.Slug, edition.Slug) + "#sessions");
}

/// <summary>Whoever has something that hangs on a session, which then stays: attendance.</summary>
public interface IKeepsSession
{
    /// <summary>Why it cannot be removed; null where it can.</summary>
    Task<FieldProblem?> WhyAsync(EditionSession session, CancellationToken stop);
}
