using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls;
using Serai.Features.Calls.Becoming;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Who is accepted by a call for a programme takes part in the edition that names the call.</summary>
public sealed class BecomesParticipant(SeraiDb db, ParticipantRecord record, InstitutionNames institutions, Today today, IStringLocalizer<TakingTexts> texts) : IBecomes
{
    public const string Kind = "participant";

    public string Name => Kind;

    public string Verb => "take in";

    public string Title => texts["Becomes"];

    public RecordKind Record => record;

    public bool IsFor(Call call) => call.Kind == CallKind.Programme;

    public Guid IdOf(RecordAt made) => ((Participant)made.Record).Id;

    public async Task<WouldBecome> ProposeAsync(AcceptedSubmission accepted, CancellationToken stop)
    {
        var (call, programmes) = (accepted.Call.Id, db.Programmes);
        var found = await db.Editions.AsNoTracking().Where(e => e.CallId == call).Join(programmes, e => e.ProgrammeId, p => p.Id, (e, p) => new { Edition = e, p.Slug }).FirstOrDefaultAsync(stop);
        if (found is null)
            return new(null, []) { InTheWay = EditionTurn.Problem("NoEditionOf") };
        var says = SaysOfItself.Of(accepted.Submission, accepted.Design, accepted.Answers);
        var (name, institution) = (says.InstitutionName, says.Institution);
        if (accepted.Submission.ForId is { } member)
        {
            (name, var heir) = await institutions.ForAsync(member, found.Edition.Begins, says.Language, stop);
            institution = await db.Organizations.Where(o => o.Id == heir).Select(o => o.Slug).FirstOrDefaultAsync(stop);
        }
        return new(ParticipantRecord.Within(found.Slug, found.Edition.Slug, accepted.Submission.Id), new()
        {
            [ParticipantRecord.FullName] = says.Name,
            [ParticipantRecord.Email] = says.Email ?? "",
            [ParticipantRecord.InstitutionName] = SaysOfItself.Cut(name, ProgrammeMap.LongestTitle) ?? "",
            [ParticipantRecord.Institution] = institution ?? "",
            [ParticipantRecord.Group] = says.Group ?? "",
            [ParticipantRecord.Language] = Platform.Web.Api.ApiJson.Word(ParticipantRecord.LanguageOf(says.Language)),
        })
        {
            InTheWay = EditionTurn.Over(found.Edition, today.Day) ?? await EditionTurn.FullAsync(db, found.Edition, 1, stop),
        };
    }

    public async Task<IReadOnlyDictionary<Guid, BecameWhat>> ShownAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var (editions, programmes) = (db.Editions, db.Programmes);
        var found = await (
            from p in db.Participants
            join e in editions on p.EditionId equals e.Id
            join r in programmes on e.ProgrammeId equals r.Id
            where ids.Contains(p.Id) && p.State == ParticipantState.Confirmed
            select new { p.Id, p.Name, p.Number, Edition = e, Programme = r }).AsNoTracking().ToListAsync(stop);
        return found.ToDictionary(
            f => f.Id, f => new BecameWhat(texts["Became", f.Name.Length > 0 ? f.Name : texts["Nameless"].Value, EditionNames.Of(f.Programme, f.Edition, CultureInfo.CurrentUICulture.Name)], TakingLinks.One(f.Programme.Slug, f.Edition.Slug, f.Number)));
    }
}
