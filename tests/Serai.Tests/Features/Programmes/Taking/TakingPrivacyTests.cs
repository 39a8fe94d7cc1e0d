using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.Privacy;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>What is held of participants is taken out whole and erased; organizations that merge take them along.</summary>
public sealed class TakingPrivacyTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_goes_leaves_a_number_and_takes_part_no_more_where_the_edition_is_not_over(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", "Hong Kong"));
        await TellAsync(site, person.PersonId);
        var exported = await site.WithAsync<IServiceProvider, string>(async parts =>
        {
            var all = new List<string>();
            foreach (var held in Held(parts))
                all.AddRange((await held.ExportAsync(Who(person), default)).Select(r => r.ToJsonString()));
            return string.Join("\n", all);
        });
        foreach (var said in (string[])["Ada Lovelace", "K1234567", "Hong Kong"])
            Assert.Contains(said, exported);
        Assert.DoesNotContain("\"hash\"", exported);

        await EraseAsync(site, person);
        var left = Assert.Single(await site.ParticipantsAsync());
        Assert.Equal(("", ParticipantState.Removed), (left.Name, left.State));
        Assert.Equal("Hong Kong", left.Group);
        Assert.Null(left.Email);
        Assert.Null(left.PersonId);
        Assert.Null(left.Hash);
        Assert.Empty(await site.WithAsync<SeraiDb, ParticipantNeeds[]>(db => db.ParticipantNeeds.ToArrayAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_the_edition_it_stays_that_somebody_took_part(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null));
        await TellAsync(site, person.PersonId);
        site.Clock.Reset(Instant.FromUtc(2027, 7, 20, 0, 0));
        await EraseAsync(site, person);
        var left = Assert.Single(await site.ParticipantsAsync());
        Assert.Equal(("", ParticipantState.Confirmed), (left.Name, left.State));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_came_by_a_list_is_found_by_the_address_of_the_account(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", "Hong Kong"), ("Bo Chen", "Hong Kong"));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var participant = await db.Participants.SingleAsync(p => p.Name == "Ada Lovelace");
            (participant.Email, participant.CompletedByHand, participant.CompletedWhy, participant.AlumniSince) = ("Ada@Example.org", true, "Ada was ill for a day.", site.Clock.GetCurrentInstant());
            db.Add(new ParticipantNeeds { ParticipantId = participant.Id, EditionId = participant.EditionId, PassportNumber = "K1234567", SavedAt = site.Clock.GetCurrentInstant() });
            await db.SaveChangesAsync();
        });
        await site.WithAsync<IServiceProvider>(async parts =>
        {
            foreach (var held in Held(parts))
                Assert.Single(await held.ExportAsync(Who(person), default));
        });
        await EraseAsync(site, person);
        var people = await site.ParticipantsAsync();
        Assert.Equal(("", null, null, null), (people[0].Name, people[0].Email, people[0].CompletedWhy, people[0].AlumniSince));
        Assert.Equal("Bo Chen", people[1].Name);
        Assert.Empty(await site.WithAsync<SeraiDb, ParticipantNeeds[]>(db => db.ParticipantNeeds.ToArrayAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_editor_erases_name_and_address_of_somebody_without_an_account_and_the_counts_stay(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        var secret = (await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", "Hong Kong")))[0];
        await nobody.FillAndGoAsync(Me(secret) + "/details", ("room", "1"), ("passportNumber", "K1234567"));
        site.Clock.Reset(Instant.FromUtc(2027, 7, 20, 0, 0));
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        await viewer.GetAsync(List + "/1/erase", HttpStatusCode.NotFound);
        Assert.Contains(List + "/1/erase", await editor.GetAsync(List + "/1"));
        var asked = Plain.Of(await editor.GetAsync(List + "/1/erase"));
        Assert.Contains("The name and address of Ada Lovelace (No. 1) go", asked);
        Assert.DoesNotContain("they take part no more", asked);
        Assert.Equal(List + "/1", await Calls.CallDesk.PressAsync(editor, List + "/1/erase", "version"));

        var left = Assert.Single(await site.ParticipantsAsync());
        Assert.Equal(("", null, ParticipantState.Confirmed, "Hong Kong"), (left.Name, left.Email, left.State, left.Group));
        Assert.Null(left.Hash);
        await nobody.GetAsync(Me(secret), HttpStatusCode.NotFound);
        Assert.Empty(await site.WithAsync<SeraiDb, ParticipantNeeds[]>(db => db.ParticipantNeeds.ToArrayAsync()));
        Assert.Contains("(name erased)", Plain.Of(await editor.GetAsync(List)));
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Steps.AsNoTracking().SingleAsync(s => s.Verb == TakeIn.Erase));
        Assert.DoesNotContain("Lovelace", $"{step.Subject} {step.Reason}");
        Assert.Contains("erased already", Plain.Of(await editor.GetAsync(List + "/1/erase")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_heir_runs_the_programme_and_its_editions(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", null));
        var heir = await site.WithAsync<SeraiDb, Guid>(async db =>
        {
            var other = await db.Organizations.Where(o => o.Slug != Home && o.MergedIntoId == null).Select(o => o.Id).FirstAsync();
            await new ProgrammesFollowHeir().FollowAsync(db, edition.KeeperId, other, default);
            await db.SaveChangesAsync();
            return other;
        });
        Assert.Equal([heir, heir, heir, heir], await site.WithAsync<SeraiDb, Guid[]>(async db =>
            [(await db.Programmes.SingleAsync(p => p.Id == edition.ProgrammeId)).KeeperId, (await db.Editions.SingleAsync(e => e.Id == edition.Id)).KeeperId, (await db.Participants.SingleAsync(p => p.EditionId == edition.Id)).KeeperId, (await db.EditionTakings.SingleAsync(t => t.EditionId == edition.Id)).KeeperId]));
    }

    private static Task TellAsync(TestSite site, Guid person) => site.WithAsync<SeraiDb>(async db =>
    {
        var participant = await db.Participants.SingleAsync(p => p.Name == "Ada Lovelace");
        participant.PersonId = person;
        db.Add(new ParticipantNeeds { ParticipantId = participant.Id, EditionId = participant.EditionId, PassportNumber = "K1234567", SavedAt = site.Clock.GetCurrentInstant() });
        await db.SaveChangesAsync();
    });

    private static Task EraseAsync(TestSite site, Visitor person) => site.WithAsync<IServiceProvider>(async parts =>
    {
        // As it is registered: what somebody needed is found by whose participant it is.
        foreach (var held in Held(parts).OrderBy(h => h is ParticipantsHeld))
            await held.EraseAsync(Who(person), default);
        await parts.GetRequiredService<SeraiDb>().SaveChangesAsync();
    });

    private static IEnumerable<IHeldOfPerson> Held(IServiceProvider parts) => parts.GetServices<IHeldOfPerson>().Where(h => h is ParticipantsHeld or NeedsHeld);

    private static HeldPerson Who(Visitor person) => new(person.PersonId, "Ada Lovelace", "ada@example.org", "ADA@EXAMPLE.ORG", null);
}
