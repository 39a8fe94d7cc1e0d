using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Deciding;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Becoming;

/// <summary>Who is accepted by a call for membership becomes a member of the alliance that runs the call, or of the one whose secretariat does.</summary>
public sealed class BecomesMember(SeraiDb db, OrganizationQueries organizations, AdmissionKind admission, SiteAddress site, IClock clock, IStringLocalizer<BecomingTexts> texts) : IBecomes
{
    private const string Usual = "member";
    private const int MostCorrections = 20;

    public string Name => "membership";

    public string Verb => "admit";

    public string Title => texts["Title.Membership"];

    public RecordKind Record => admission;

    private static string Language => CultureInfo.CurrentUICulture.Name;

    public bool IsFor(Call call) => call.Kind == CallKind.Membership;

    public Guid IdOf(RecordAt made) => ((StatementDraft)made.Record).Made!.Id;

    public async Task<WouldBecome> ProposeAsync(AcceptedSubmission accepted, CancellationToken stop)
    {
        var call = accepted.Call;
        var keeper = call.KeeperId;
        var alliances = await db.Alliances.Where(a => a.Id == keeper || a.SecretariatHostId == keeper).Select(a => new { a.Id, a.Organization.Slug }).ToListAsync(stop);
        if ((alliances.Find(a => a.Id == keeper) ?? (alliances is [var only] ? only : null)) is not { } alliance)
            return new(null, []) { InTheWay = Become.Problem(alliances.Count == 0 ? "NoAlliance" : "SeveralAlliances") };
        var (organization, name) = await ApplicantAsync(accepted, stop);
        var address = site.Of(CallLinks.Show(call.Slug))?.ToString() ?? "";
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[call.Zone]).Date;
        return new(alliance.Slug, new()
        {
            [AdmissionKind.Organization] = organization,
            [AdmissionKind.MemberName] = name,
            [AdmissionKind.Category] = Usual,
            [AdmissionKind.Since] = EdtfDate.Of(today).Text,
            [AdmissionKind.SourceTitle] = texts["Source.Title", accepted.Submission.Number!.Value, call.TitleIn(Language)],
            [AdmissionKind.SourceAddress] = AddressFormat.IsAddress(address) ? address : "",
        });
    }

    public async Task<IReadOnlyDictionary<Guid, BecameWhat>> ShownAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var standing = await CorrectedAsync(ids, stop);
        List<Guid> statements = [.. standing.Values.Distinct()];
        var memberships = db.Memberships;
        var held = await (
            from e in db.MembershipEvidence
            join m in memberships on e.MembershipId equals m.Id
            where statements.Contains(e.StatementId) && e.Use != EvidenceUse.LeftAside
            select new { e.StatementId, m.AllianceId, m.MemberId, m.MemberName, m.Since }).AsNoTracking().ToListAsync(stop);
        var briefs = await organizations.Briefs([.. held.SelectMany(h => new[] { h.AllianceId, h.MemberId }).OfType<Guid>().Distinct()], Language, stop);
        var shown = new Dictionary<Guid, BecameWhat>();
        foreach (var (id, statement) in standing)
            if (held.Find(h => h.StatementId == statement) is { } one && briefs.GetValueOrDefault(one.AllianceId) is { } alliance)
            {
                var member = (one.MemberId is { } known ? briefs.GetValueOrDefault(known)?.Name : null) ?? one.MemberName;
                shown[id] = new(one.Since is { } since ? texts["Became.Member.Since", member, alliance.Name, since.Words()] : texts["Became.Member", member, alliance.Name], AllianceLinks.Members(alliance.Slug));
            }
        return shown;
    }

    // The represented organization, else the first that is answered: by its address here where the registry knows it, and as it is written.
    private async Task<(string Organization, string Name)> ApplicantAsync(AcceptedSubmission accepted, CancellationToken stop)
    {
        if (accepted.Submission.ForId is { } id)
            return await db.Organizations.Where(o => o.Id == id).Select(o => new { o.Slug, o.Name }).FirstOrDefaultAsync(stop) is { } known ? (known.Slug, known.Name) : ("", "");
        var answered = Relevance.Of(accepted.Design, accepted.Answers).Paths.Select(p => accepted.Answers[p]).OfType<OrganizationAnswer>().FirstOrDefault();
        return (answered?.Id ?? answered?.Name ?? "", answered?.Name ?? "");
    }

    // The statements that stand in the place of these: whoever corrected one did not take the membership back.
    private async Task<Dictionary<Guid, Guid>> CorrectedAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var now = await db.MembershipStatements.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new Stated(s.Id, s.SupersededBy), stop);
        for (var n = 0; n < MostCorrections && now.Values.Any(s => s.By is not null); n++)
        {
            List<string> keys = [.. now.Values.Select(s => s.By).OfType<string>().Distinct()];
            var heirs = await db.MembershipStatements.Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, s => new Stated(s.Id, s.SupersededBy), stop);
            foreach (var (id, one) in now.Where(s => s.Value.By is not null).ToList())
                now[id] = heirs.GetValueOrDefault(one.By!) ?? new(one.Id, null);
        }
        return now.ToDictionary(s => s.Key, s => s.Value.Id);
    }

    private sealed record Stated(Guid Id, string? By);
}
