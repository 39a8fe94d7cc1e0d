using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Status;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Forms;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Auth;

/// <summary>A programme of the office that the walkers walk: an edition with one of each that belongs to it, one whose survey nobody has answered, and a certificate.</summary>
public sealed record WalkedProgramme(Guid Edition, Guid Outcome, Guid File, Guid Template, Guid Run, Guid Picture)
{
    public const string Slug = "walked", Year = "2027", Unanswered = "2028", Question = "overall", Texts = "best", Code = "wa2kedwa2kedwa2k";
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static Task<WalkedProgramme> KeepAsync(TestSite site) => site.WithAsync<SeraiDb, WalkedProgramme>(async db =>
    {
        var keeper = (await db.Set<Organization>().SingleAsync(o => o.Slug == SampleAddresses.Home)).Id;
        var now = Instant.FromUtc(2026, 1, 1, 0, 0);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await new FileStore(db, new FileScan(new ClamdSettings(null), NullLogger<FileScan>.Instance), SystemClock.Instance, NullLogger<FileStore>.Instance).PutAsync(new MemoryStream(Convert.FromBase64String(Pixel)), "two.png", null, default);
        var programme = new Programme { Slug = Slug, KeeperId = keeper, Title = "Walked", PublishedAt = now, EnteredAt = now };
        var (edition, other) = (Held(programme, Year, now), Held(programme, Unanswered, now));
        var participant = new Participant { EditionId = edition.Id, KeeperId = keeper, Number = 1, Name = "Walker", Email = "walker@example.org", State = ParticipantState.Confirmed, EnteredAt = now };
        var (answered, empty) = (Asked(edition, now), Asked(other, now));
        var (outcome, file) = (new EditionOutcome { EditionId = edition.Id, KeeperId = keeper, Title = "Outcome" }, new EditionFile { EditionId = edition.Id, KeeperId = keeper, Title = "File", FileId = stored.Id, FileName = "two.png", At = now });
        var template = new CertificateTemplate { KeeperId = keeper, Name = "Walked", Design = CertificateDesignJson.Write(ReadyTemplates.Find(ReadyTemplates.Plain)! with { Logo = new(stored.Id, 1, 1) }), EnteredAt = now };
        var run = new CertificateRun { KeeperId = keeper, ForKind = "edition", ForId = edition.Id, TemplateId = template.Id, StartedAt = now, FinishedAt = now };
        var places = new IssuedPlaces { IssuerId = keeper, Issuer = "https://example.org/walked", Address = "https://example.org/walked/1" };
        var call = new Call { Slug = "2026-98", KeeperId = keeper, Kind = CallKind.Programme, Title = "Walked too", Zone = "Etc/UTC", PublishedAt = now, FormNumber = 1, EnteredAt = now };
        db.AddRange(programme, call, new CallForm { CallId = call.Id, KeeperId = keeper, Number = 1, Design = DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), At = now, PublishedAt = now });
        edition.CallId = call.Id;
        db.AddRange(edition, other);
        await db.SaveChangesAsync();
        db.AddRange(
            new EditionSession { EditionId = edition.Id, KeeperId = keeper, Number = 1, Title = "Session", StartsLocal = "2027-07-05T09:00", EndsLocal = "2027-07-05T10:00", Starts = Instant.FromUtc(2027, 7, 5, 9, 0), Ends = Instant.FromUtc(2027, 7, 5, 10, 0) },
            new EditionTaking { EditionId = edition.Id, KeeperId = keeper, LastNumber = 1, VisaLetterText = "To whom it may concern." }, participant, new ParticipantImport { EditionId = edition.Id, KeeperId = keeper, FirstNumber = 1, LastNumber = 1, At = now }, answered, empty, outcome, file, template, places);
        await db.SaveChangesAsync();
        db.AddRange(new SurveyMark { SurveyId = answered.Id, ParticipantId = participant.Id, HasAnswered = true }, new SurveySlot { SurveyId = answered.Id, ParticipantId = participant.Id, Answers = """{"best":"All of it"}""" }, run);
        db.Add(new Certificate
        {
            Code = Code, IssuerId = keeper, KeeperId = keeper, ForKind = "edition", ForId = edition.Id, HolderRef = participant.Id, TemplateId = template.Id, HolderName = "Walker", Folded = "walker", Achievement = "Walked", Values = "{}",
            IssuedAt = now, StatusListId = places.Id, StatusIndex = 7, Token = "a.b.c",
        });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(edition.Id, outcome.Id, file.Id, template.Id, run.Id, stored.Id);
    });

    private static Edition Held(Programme programme, string year, Instant now) => new()
    {
        ProgrammeId = programme.Id, KeeperId = programme.KeeperId, Slug = year, Held = EdtfDate.Parse(year), Begins = new LocalDate(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 1), Ends = new LocalDate(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 12, 31),
        Zone = "Etc/UTC", PublishedAt = now, EnteredAt = now,
    };

    private static EditionSurvey Asked(Edition edition, Instant now) => new() { EditionId = edition.Id, KeeperId = edition.KeeperId, Design = DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), IsAnonymous = false, PublishedAt = edition.Slug == Year ? now : null };
}
