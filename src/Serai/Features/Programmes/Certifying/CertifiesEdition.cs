using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Attending.Completing;
using Serai.Platform.Localisation;
using Serai.Platform.Mail;
using Languages = Serai.Platform.Localisation.Languages;

namespace Serai.Features.Programmes.Certifying;

/// <summary>Certificates of an edition: for whoever has completed it.</summary>
public sealed class CertifiesEdition(SeraiDb db, ProgrammeQueries programmes, CompletionQueries completion, CompletionWords words, OrganizationQueries organizations) : ICertifies
{
    public const string EditionKind = "edition";

    private const int MostAsked = 200;

    public string Kind => EditionKind;

    // Templates know all that an edition says.
    public IReadOnlyList<CertificateField> Fields => [];

    private static string Language => CultureInfo.CurrentUICulture.Name;

    public async Task<Certified?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await OfAsync(id, stop) is not var (programme, edition))
            return null;
        var sessions = await programmes.SessionsAsync(id, stop);
        var title = EditionNames.Of(programme, edition, Languages.English);
        return new(id, programme.KeeperId, programme.KeeperId, EditionNames.Of(programme, edition, Language), ProgrammeLinks.Edition(programme.Slug, edition.Slug), title, programme.Aims ?? title, Criteria(edition, sessions)) { Language = Languages.English };
    }

    public async Task<IReadOnlyList<CertifiedHolder>> HoldersAsync(Guid id, IReadOnlyCollection<Guid>? only, CancellationToken stop)
    {
        if (await OfAsync(id, stop) is not var (programme, edition))
            return [];
        var issuers = new Dictionary<string, string?>();
        foreach (var language in Languages.All.Select(l => l.Name))
            issuers[language] = (await organizations.Briefs([programme.KeeperId], language, stop)).GetValueOrDefault(programme.KeeperId)?.Name;
        // Each session's day is found once, and not for everybody who was there.
        var (zone, days) = (EditionZone.Of(edition), new Dictionary<Guid, LocalDate>());
        LocalDate Day(EditionSession session) => days.TryGetValue(session.Id, out var known) ? known : days[session.Id] = session.Starts.InZone(zone).Date;
        // A list of thousands is no question: then all are read.
        List<Guid>? few = only is { Count: <= MostAsked } ? [.. only] : null;
        return [.. (await completion.AttendedAsync(edition, few is null ? null : p => few.Contains(p.Id), stop)).Where(a => only is null || only.Contains(a.Completion.Participant.Id))
            .Select(a => Of(programme, edition, a.Sessions, Day, a.Completion, issuers))];
    }

    // Whoever came from a list has no account until they sign in on their own page.
    public async Task<IReadOnlyList<Guid>> OfPersonAsync(Guid person, CancellationToken stop) => await db.Participants.Where(p => p.PersonId == person).Select(p => p.Id).ToListAsync(stop);

    private CertifiedHolder Of(Programme programme, Edition edition, IReadOnlyList<EditionSession> attended, Func<EditionSession, LocalDate> day, CompletionOf of, IReadOnlyDictionary<string, string?> issuers)
    {
        var one = of.Participant;
        var values = new Dictionary<string, string>();
        void Put(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                values[field] = value;
        }

        Put(CertificateFields.Institution, one.InstitutionName);
        Put(CertificateFields.Place, edition.Place);
        Put(CertificateFields.Edition, edition.Slug);
        Put(CertificateFields.Begins, edition.Begins is { } begins ? LocalDatePattern.Iso.Format(begins) : null);
        Put(CertificateFields.Ends, edition.Ends is { } ends ? LocalDatePattern.Iso.Format(ends) : null);
        Put(CertificateFields.Sessions, attended.Count.ToString(CultureInfo.InvariantCulture));
        Put(CertificateFields.Days, attended.Select(day).Distinct().Count().ToString(CultureInfo.InvariantCulture));
        Put(CertificateFields.Hours, Math.Floor(attended.Sum(s => (s.Ends - s.Starts).TotalHours)).ToString(CultureInfo.InvariantCulture));
        Put(CertificateFields.Programme, programme.Title);
        Put(CertificateFields.Issuer, issuers.GetValueOrDefault(Languages.English));
        foreach (var language in Languages.All.Select(l => l.Name))
        {
            Put($"{CertificateFields.Programme}.{language}", programme.TitleIn(language));
            Put($"{CertificateFields.Issuer}.{language}", issuers.GetValueOrDefault(language));
        }
        return new(one.Id, one.Name, one.Email, one.PersonId, one.Language, of.HasCompleted, words.Why(edition, of), values);
    }

    // In the language of all that the credential says: a job has no reader, and takes the one of the machine.
    private static string Criteria(Edition edition, IReadOnlyList<EditionSession> sessions)
    {
        var english = MailWords.Of(typeof(CertifyingTexts), Languages.English);
        string Said(string key, object about) => string.Format(CultureInfo.InvariantCulture, english[key], about);
        var asked = new List<string>();
        if (edition.CompletionPercent is { } percent)
            asked.Add(Said("Criteria.Share", percent));
        if (sessions.Where(s => s.IsRequired).Select(s => s.Title).ToList() is { Count: > 0 } required)
            asked.Add(Said("Criteria.Required", string.Join(english["Comma"], required)));
        return asked.Count > 0 ? string.Join(' ', asked) : english["Criteria.ByHand"];
    }

    private async Task<(Programme Programme, Edition Edition)?> OfAsync(Guid id, CancellationToken stop)
    {
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, stop) is not { } edition)
            return null;
        var of = edition.ProgrammeId;
        return (await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == of, stop), edition);
    }
}

/// <summary>The texts of certificates of editions.</summary>
public sealed class CertifyingTexts;
