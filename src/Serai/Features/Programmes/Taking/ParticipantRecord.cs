using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>The interface languages, as forms choose among them.</summary>
public enum MailLanguage
{
    English,
    Traditional,
    Simplified,
}

/// <summary>A participant as those who run the edition edit it. Its key is <see cref="Key"/>; a new one is made of what <see cref="Within"/>.</summary>
public sealed class ParticipantRecord(IClock clock) : RecordKind
{
    public const string FullName = "name", Email = "email", InstitutionName = "institutionName", Institution = "institution", Group = "group", Language = "language";

    private static readonly IReadOnlyList<Field> Own =
    [
        Field.Of<Participant>(FullName, new TextFormat(maxLength: ProgrammeMap.LongestName), p => p.Name.Length == 0 ? null : p.Name, (p, v) => p.Name = (string)v!, required: true),
        Field.Of<Participant>(Email, new TextFormat(maxLength: ProgrammeMap.LongestEmail), p => p.Email, (p, v) => p.Email = (string?)v),
        Field.Of<Participant>(InstitutionName, new TextFormat(maxLength: ProgrammeMap.LongestTitle), p => p.InstitutionName, (p, v) => p.InstitutionName = (string?)v),
        Field.Of<Participant>(Institution, new OrganizationFormat(), p => p.InstitutionId, (p, v) => p.InstitutionId = (Guid?)v),
        Field.Of<Participant>(Group, new TextFormat(maxLength: ProgrammeMap.LongestGroup), p => p.Group, (p, v) => p.Group = (string?)v),
        Field.Of<Participant>(Language, new ChoiceFormat<MailLanguage>(), p => LanguageOf(p.Language), (p, v) => p.Language = TagOf((MailLanguage)v!), required: true),
    ];

    public override string Name => "participant";

    public override Type Texts => typeof(TakingFieldTexts);

    public override IReadOnlyList<Field> Fields => Own;

    /// <summary>Who takes part is changed where people are told of it: see <see cref="TakingStands"/>.</summary>
    public override bool GoesBack => false;

    public static string Key(string slug, string edition, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}/{edition}/{number}");

    /// <summary>What a submission becomes a part of: the edition, with the submission.</summary>
    public static string Within(string slug, string edition, Guid submission) => $"{slug}/{edition}/{submission:N}";

    public static MailLanguage LanguageOf(string tag) => tag switch { Languages.Traditional => MailLanguage.Traditional, Languages.Simplified => MailLanguage.Simplified, _ => MailLanguage.English };

    public static string TagOf(MailLanguage language) => language switch { MailLanguage.Traditional => Languages.Traditional, MailLanguage.Simplified => Languages.Simplified, _ => Languages.English };

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop)
    {
        if (key.Split('/') is not [var slug, var edition, var digits] || !int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || await EditionAsync(db, slug, edition, stop) is not var (programme, of))
            return null;
        await EditionTurn.OfAsync(db, of, stop);
        var id = of.Id;
        return await db.Participants.FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number && p.State != ParticipantState.Removed, stop) is { } participant
            ? At(participant, programme, of, TakingLinks.One(slug, edition, number)) : null;
    }

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop)
    {
        if (within?.Split('/') is not [var slug, var edition, var id] || !Guid.TryParseExact(id, "N", out var submission) || await EditionAsync(db, slug, edition, stop) is not var (programme, of))
            return null;
        // Read before it is looked whether there is a place: whoever takes it meanwhile moves this.
        await EditionTurn.OfAsync(db, of, stop);
        var person = await db.Submissions.Where(s => s.Id == submission).Select(s => s.PersonId).FirstOrDefaultAsync(stop);
        var made = new Participant { EditionId = of.Id, KeeperId = of.KeeperId, PersonId = person, State = ParticipantState.Confirmed, Way = ParticipantWay.Call, SubmissionId = submission, EnteredAt = clock.GetCurrentInstant() };
        return At(made, programme, of, TakingLinks.List(slug, edition));
    }

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var participant = (Participant)record;
        var wrong = new List<(string, FieldProblem)>();
        if (participant.Email is { } email && !MailAddresses.IsOne(email))
            wrong.Add((Email, EditionTurn.Problem("EmailWrong", email)));
        var (edition, number) = (participant.EditionId, participant.Number);
        // Of those who are there already only the address is asked: by a name alone nothing else could be put right any more.
        if ((number == 0 || participant.Email is not null) && (await PeopleThere.OfAsync(db, edition, participant.Id, stop)).ProblemOf(participant) is { } already && (number == 0 || already.Code == "ThereAlready"))
            wrong.Add((already.Code == "ThereAlready" ? Email : FullName, already));
        if (number == 0 && await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == edition, stop) is { } of && await EditionTurn.FullAsync(db, of, 1, stop) is { } full)
            wrong.Add(("", full));
        return wrong;
    }

    public override async Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var participant = (Participant)at.Record;
        var (db, id) = (context.Db, participant.EditionId);
        var taking = await db.EditionTakings.FindAsync([id], context.Stop) ?? throw new DbUpdateConcurrencyException();
        taking.Turns++;
        var mail = context.Parts.GetRequiredService<ParticipantMail>();
        if (participant.Number == 0)
            participant.Number = ++taking.LastNumber;
        else if (string.Equals(db.Entry(participant).Property(p => p.Email).OriginalValue, participant.Email, StringComparison.OrdinalIgnoreCase))
            return;
        else
        {
            // The earlier address may have been a stranger's, and so whoever answered from there.
            await mail.EndAsync([participant], context.Stop);
            if (participant.SubmissionId is null)
                participant.PersonId = null;
        }
        // Where the site does not know its own address the link is sent from the participant's page.
        var site = context.Parts.GetRequiredService<SiteAddress>();
        if (site.Of("/") is null || participant.State is not (ParticipantState.Invited or ParticipantState.Confirmed))
            return;
        var edition = await db.Editions.AsNoTracking().FirstAsync(e => e.Id == id, context.Stop);
        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == edition.ProgrammeId, context.Stop);
        await mail.LinkAsync(site.Of, programme, edition, [participant], context.Stop);
    }

    private static async Task<(Programme, Edition)?> EditionAsync(SeraiDb db, string slug, string edition, CancellationToken stop)
    {
        var editions = db.Editions;
        var found = await db.Programmes.AsNoTracking().Where(p => p.Slug == slug).Join(editions.AsNoTracking(), p => p.Id, e => e.ProgrammeId, (p, e) => new { Programme = p, Edition = e })
            .FirstOrDefaultAsync(x => x.Edition.Slug == edition, stop);
        return found is null ? null : (found.Programme, found.Edition);
    }

    private static RecordAt At(Participant participant, Programme programme, Edition edition, string page) =>
        new(participant, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId, participant.Name, [programme.KeeperId], page);
}
