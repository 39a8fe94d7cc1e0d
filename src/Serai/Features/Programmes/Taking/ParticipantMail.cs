using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Surveys;
using Serai.Platform.Auth;
using Serai.Platform.Mail;

namespace Serai.Features.Programmes.Taking;

/// <summary>What participants are written, each in their own language.</summary>
public sealed class ParticipantMail(SeraiDb db, Mails mails, OrganizationQueries organizations)
{
    public static readonly MailKind
        Invited = new("participant-invited", typeof(TakingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false },
        Confirmed = new("participant-confirmed", typeof(TakingTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false },
        Announced = new("participant-announced", typeof(TakingTexts)) { MustCome = true, TellsOfOthers = false },
        TakenOff = new("participant-taken-off", typeof(TakingTexts)) { MustCome = true, TellsOfOthers = false };

    public static IEnumerable<MailKind> Kinds => [Invited, Confirmed, Announced, TakenOff];

    /// <summary>Adds the mail with a new link to what is saved next: earlier links open nothing any more, those to the survey neither. Nothing where there is no address.</summary>
    public async Task LinkAsync(Func<string, Uri?> address, Programme programme, Edition edition, IEnumerable<Participant> to, CancellationToken stop)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        List<Participant> mailed = [.. to.Where(IsReached)];
        await EndAsync(mailed, stop);
        foreach (var participant in mailed)
        {
            var secret = Secret.New();
            participant.Hash = Secret.Hash(secret);
            await AddAsync(address, programme, edition, participant, secret, names, stop);
        }
    }

    /// <summary>Ends all links that were sent to them, with what is saved next.</summary>
    public async Task EndAsync(IReadOnlyList<Participant> of, CancellationToken stop)
    {
        foreach (var participant in of)
            participant.Hash = null;
        List<Guid> ids = [.. of.Where(p => db.Entry(p).State is not (EntityState.Added or EntityState.Detached)).Select(p => p.Id)];
        if (ids.Count > 0)
            db.RemoveRange(await db.SurveyKeys.Where(k => ids.Contains(k.ParticipantId)).ToListAsync(stop));
    }

    /// <summary>The mail with the link that is in use.</summary>
    public Task SameLinkAsync(Func<string, Uri?> address, Programme programme, Edition edition, Participant participant, string secret, CancellationToken stop) =>
        !IsReached(participant) ? Task.CompletedTask : AddAsync(address, programme, edition, participant, secret, [], stop);

    /// <summary>Adds an announcement for each; of those without an address nobody is written to.</summary>
    public void Announce(Func<string, Uri?> address, Programme programme, Edition edition, Announcement told, IEnumerable<Participant> to)
    {
        var page = edition.PublishedAt is null || programme.PublishedAt is null ? null : address(ProgrammeLinks.Edition(programme.Slug, edition.Slug));
        foreach (var participant in to.Where(IsReached))
            db.Add(mails.Compose(Reader(participant), Announced, EditionNames.Of(programme, edition, participant.Language), told.Subject, new MailLines(told.Text.Split('\n')), page));
    }

    /// <summary>Tells each that they take part no more, and why, with what is saved next.</summary>
    public async Task OffAsync(Programme programme, Edition edition, IReadOnlyList<Participant> to, string why, CancellationToken stop)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in to.Where(IsReached))
            db.Add(mails.Compose(Reader(participant), TakenOff, EditionNames.Of(programme, edition, participant.Language), await KeeperAsync(programme, participant.Language, names, stop), new MailLines(why.Split('\n'))));
    }

    // Each name is read once.
    private async Task<string> KeeperAsync(Programme programme, string language, Dictionary<string, string> names, CancellationToken stop)
    {
        if (!names.TryGetValue(language, out var keeper))
            names[language] = keeper = (await organizations.Briefs([programme.KeeperId], language, stop)).GetValueOrDefault(programme.KeeperId)?.Name ?? "";
        return keeper;
    }

    private async Task AddAsync(Func<string, Uri?> address, Programme programme, Edition edition, Participant participant, string secret, Dictionary<string, string> names, CancellationToken stop)
    {
        var language = participant.Language;
        var keeper = await KeeperAsync(programme, language, names, stop);
        var (kind, path) = participant.State is ParticipantState.Invited or ParticipantState.Declined
            ? (Invited, TakingLinks.Invited(programme.Slug, edition.Slug, secret)) : (Confirmed, TakingLinks.Me(programme.Slug, edition.Slug, secret));
        db.Add(mails.Compose(Reader(participant), kind, EditionNames.Of(programme, edition, language), keeper, (object?)edition.Held ?? "–", edition.Place ?? "–", address(path)));
    }

    // What was typed before addresses were asked for a domain stops no mail to the others.
    private static bool IsReached(Participant participant) => participant.Email is { } email && MailAddresses.CanGoTo(email);

    private static MailReader Reader(Participant participant) => new(participant.PersonId, participant.Email!, participant.Name, participant.Language);
}
