using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>What the tests of participants do again and again.</summary>
internal static class TakingDesk
{
    public const string Home = Calls.CallDesk.Home, List = "/programmes/summer-week/2027/participants";

    /// <summary>A public programme with an edition in the first week of July 2027.</summary>
    public static Task<Edition> EditionAsync(this TestSite site, int? capacity = null, string? call = null) => site.WithAsync<SeraiDb, Edition>(async db =>
    {
        var keeper = await db.Organizations.Where(o => o.Slug == Home).Select(o => o.Id).SingleAsync();
        var id = call is null ? (Guid?)null : await db.Calls.Where(c => c.Slug == call).Select(c => (Guid?)c.Id).SingleAsync();
        var now = site.Clock.GetCurrentInstant();
        var programme = new Programme { Slug = "summer-week", Title = "Summer week", KeeperId = keeper, PublishedAt = now, EnteredAt = now };
        var edition = new Edition
        {
            ProgrammeId = programme.Id,
            KeeperId = keeper,
            Slug = "2027",
            Held = EdtfDate.Parse("2027-07-05/2027-07-09"),
            Begins = new LocalDate(2027, 7, 5),
            Ends = new LocalDate(2027, 7, 9),
            Place = "Hong Kong",
            Zone = "Asia/Hong_Kong",
            Capacity = capacity,
            CallId = id,
            PublishedAt = now,
            EnteredAt = now,
        };
        db.AddRange(programme, edition);
        await db.SaveChangesAsync();
        return edition;
    });

    /// <summary>People who take part, past the pages; numbers go on from those there are.</summary>
    /// <returns>The secrets of their own pages.</returns>
    public static Task<string[]> TakenInAsync(this TestSite site, Edition edition, params (string Name, string? Group)[] people) => site.WithAsync<SeraiDb, string[]>(async db =>
    {
        var taking = await EditionTurn.OfAsync(db, edition, default);
        var secrets = new List<string>();
        foreach (var (name, group) in people)
        {
            secrets.Add(Secret.New());
            db.Add(new Participant
            {
                EditionId = edition.Id,
                KeeperId = edition.KeeperId,
                Number = ++taking.LastNumber,
                Name = name,
                Email = Calls.CallDesk.Email(name),
                Group = group,
                State = ParticipantState.Confirmed,
                Way = ParticipantWay.List,
                Hash = Secret.Hash(secrets[^1]),
                EnteredAt = site.Clock.GetCurrentInstant(),
            });
        }
        await db.SaveChangesAsync();
        return secrets.ToArray();
    });

    /// <summary>Gives a participant the address of somebody's account.</summary>
    public static Task AddressedToAsync(this TestSite site, string name, Visitor person) => site.WithAsync<SeraiDb>(async db =>
    {
        (await db.Participants.SingleAsync(p => p.Name == name)).Email = await db.People.Where(p => p.Id == person.PersonId).Select(p => p.Email).SingleAsync();
        await db.SaveChangesAsync();
    });

    public static string Me(string secret) => TakingLinks.Me("summer-week", "2027", secret);

    public static Task<Participant[]> ParticipantsAsync(this TestSite site) =>
        site.WithAsync<SeraiDb, Participant[]>(db => db.Participants.AsNoTracking().Where(p => db.Set<Programme>().Any(r => r.Slug == "summer-week" && db.Set<Edition>().Any(e => e.Id == p.EditionId && e.ProgrammeId == r.Id)))
            .OrderBy(p => p.Number).ToArrayAsync());

    public static Task<OutboxMail[]> MailsAsync(this TestSite site, string kind) =>
        site.WithAsync<SeraiDb, OutboxMail[]>(async db => [.. (await db.Outbox.AsNoTracking().Where(m => m.Kind == kind).ToListAsync()).OrderBy(m => m.ToAddress, StringComparer.Ordinal)]);

    /// <summary>The address within the site of the link of a mail.</summary>
    public static string LinkOf(OutboxMail mail, string part) =>
        new Uri(mail.Text!.Split('\n').Select(l => l.Trim()).Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..]).First(l => l.Contains(part, StringComparison.Ordinal)).TrimEnd('>', ')')).AbsolutePath;
}
