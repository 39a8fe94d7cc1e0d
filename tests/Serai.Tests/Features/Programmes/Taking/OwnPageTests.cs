using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>What a participant reads and tells on their own page, and who else reads it.</summary>
public sealed class OwnPageTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_needs_is_read_by_few_each_look_is_counted_and_all_is_erased_in_time(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        var secrets = await site.TakenInAsync(edition, ("Ada Lovelace", null), ("Bo Chen", null));
        var details = Me(secrets[0]) + "/details";
        Assert.Contains("It is erased on 7 October 2027", Plain.Of(await nobody.GetAsync(details)));
        Assert.EndsWith("?saved=1", await nobody.FillAndGoAsync(details,
            ("room", "1"), ("arrives", "2027-07-04"), ("leaves", "2027-07-10"), ("diet", "no peanuts"), ("emergencyName", "Charles Babbage"), ("emergencyPhone", "+44 20 1234"), ("passportName", "LOVELACE ADA"), ("passportNumber", "K1234567"), ("bornOn", "1995-12-10"), ("citizenship", "British")));
        Assert.Contains("K1234567", Plain.Of(await nobody.GetAsync(Me(secrets[0]))));
        Assert.DoesNotContain("K1234567", await nobody.GetAsync(Me(secrets[1])));

        // Neither the page of the office nor any list shows the passport; a viewer sees nothing of it.
        foreach (var page in (string[])[await viewer.GetAsync(List + "/1"), await viewer.GetAsync(List + ".csv"), await editor.GetAsync(List + "/1"), await editor.GetAsync(List + ".csv"), await editor.GetAsync(List + "/needs"), await editor.GetAsync(List + "/needs.csv")])
            Assert.DoesNotContain("K1234567", page);
        Assert.DoesNotContain("peanuts", await viewer.GetAsync(List + "/1"));
        var hotel = await editor.GetAsync(List + "/needs.csv");
        Assert.Contains("no peanuts", hotel);
        Assert.Contains("1,Ada Lovelace,,true,2027-07-04", hotel);
        // Whoever told nothing has not said that they want no room.
        Assert.Contains("2,Bo Chen,,,,,,,", hotel);
        Assert.Contains("1 need a room", Plain.Of(await editor.GetAsync(List + "/needs")));
        Assert.Contains("K1234567", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Look", HttpStatusCode.OK)));
        Assert.Contains("Looked at 1 time", Plain.Of(await nobody.GetAsync(Me(secrets[0]))));

        await NightAsync(site, new(2027, 10, 6));
        Assert.Contains("no peanuts", await nobody.GetAsync(Me(secrets[0])));
        await NightAsync(site, new(2027, 10, 9));
        Assert.DoesNotContain("peanuts", await nobody.GetAsync(Me(secrets[0])));
        Assert.Empty(await site.WithAsync<SeraiDb, ParticipantNeeds[]>(db => db.ParticipantNeeds.ToArrayAsync()));
        Assert.Contains("The time is over", Plain.Of(await nobody.GetAsync(details)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_told_wrongly_is_said_beside_the_field_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var nobody = site.Nobody();
        var secret = (await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null)))[0];
        foreach (var (field, value, said) in ((string, string, string)[])[("arrives", "tomorrow", "is no day"), ("bornOn", "2030-01-01", "in the future"), ("bornOn", "0001-01-01", "1 January 0001 cannot be right"), ("arrives", "0001-01-01", "far from the days of the edition, 5 July 2027 to 9 July 2027"), ("leaves", "9999-12-31", "31 December 9999 is far from the days of the edition"), ("diet", new string('x', 1001), "more than 1000 characters")])
            Assert.Contains(said, Plain.Of(await Calls.CallDesk.PostAsync(nobody, Me(secret) + "/details", "arrives", HttpStatusCode.UnprocessableEntity, (field, value))));
        Assert.Contains("before that of arriving", Plain.Of(await Calls.CallDesk.PostAsync(nobody, Me(secret) + "/details", "arrives", HttpStatusCode.UnprocessableEntity, ("arrives", "2027-07-04"), ("leaves", "2027-07-01"))));
        Assert.Empty(await site.WithAsync<SeraiDb, ParticipantNeeds[]>(db => db.ParticipantNeeds.ToArrayAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_needs_goes_with_their_place(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        var secrets = await site.TakenInAsync(edition, ("Ada Lovelace", null), ("Bo Chen", null));
        foreach (var secret in secrets)
            await nobody.FillAndGoAsync(Me(secret) + "/details", ("room", "1"), ("passportNumber", "K1234567"));
        await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Remove", HttpStatusCode.SeeOther, ("why", "Fell ill."));
        Assert.Contains("Nothing was told, or it is erased", Plain.Of(await editor.GetAsync(List + "/1")));

        // Whoever has accepted may still decline, by a form that was opened before.
        var form = await nobody.FormAsync(Me(secrets[1]), "handler=Alumni");
        form.Remove("agree");
        using (var declined = await nobody.Client.PostAsync(TakingLinks.Invited("summer-week", "2027", secrets[1]) + "?handler=Decline", new FormUrlEncodedContent(form.Fields)))
            Assert.Equal(HttpStatusCode.SeeOther, declined.StatusCode);
        var ids = (await site.ParticipantsAsync()).Select(p => p.Id).ToArray();
        Assert.False(await site.WithAsync<SeraiDb, bool>(db => db.ParticipantNeeds.AnyAsync(n => ids.Contains(n.ParticipantId))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Alumni_are_those_who_agree_and_whoever_signs_in_finds_their_page(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        using var secretary = await site.SignedInAsync("Grace Hopper");
        var secret = (await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null)))[0];
        await site.AddressedToAsync("Ada Lovelace", person);
        Assert.Contains("take part in nothing here", Plain.Of(await person.GetAsync("/programmes/mine")));

        // Who uses the link for somebody else does not become that participant.
        await Calls.CallDesk.PressAsync(secretary, Me(secret), "handler=Alumni");
        await secretary.FillAndGoAsync(Me(secret) + "/details", ("room", "1"));
        Assert.Contains("take part in nothing here", Plain.Of(await secretary.GetAsync("/programmes/mine")));
        Assert.Null((await site.ParticipantsAsync())[0].PersonId);
        await Calls.CallDesk.PressAsync(secretary, Me(secret), "handler=Alumni");
        await Calls.CallDesk.PressAsync(person, Me(secret), "handler=Alumni");
        Assert.NotNull((await site.ParticipantsAsync())[0].AlumniSince);
        var own = await Calls.CallDesk.PressAsync(person, "/programmes/mine", "participant");
        Assert.NotEqual(Me(secret), own);
        await person.GetAsync(Me(secret), HttpStatusCode.NotFound);
        await Calls.CallDesk.PressAsync(person, own, "handler=Alumni");
        Assert.Null((await site.ParticipantsAsync())[0].AlumniSince);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_declined_opens_the_invitation_and_is_not_told_that_they_take_part(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null));
        await site.AddressedToAsync("Ada Lovelace", person);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var own = await db.Participants.SingleAsync(p => p.Name == "Ada Lovelace");
            (own.PersonId, own.State) = (person.PersonId, ParticipantState.Declined);
            await db.SaveChangesAsync();
        });
        Assert.Contains("/invited/", await Calls.CallDesk.PressAsync(person, "/programmes/mine", "participant"));
        var link = await Calls.CallDesk.PressAsync(person, "/programmes/mine", "participant");
        Assert.Contains("You declined", Plain.Of(await person.GetAsync(link)));
        Assert.Empty(await site.MailsAsync("participant-confirmed"));
        Assert.Single(await site.MailsAsync("participant-invited"));

        site.Clock.Advance(Duration.FromMinutes(11));
        await Calls.CallDesk.PressAsync(person, "/programmes/mine", "participant");
        Assert.Equal(2, (await site.MailsAsync("participant-invited")).Length);
    }

    private static async Task NightAsync(TestSite site, LocalDate until)
    {
        var day = until.AtMidnight().InUtc().ToInstant();
        foreach (var at in (Instant[])[day - Duration.FromHours(48), day])
        {
            site.Clock.Reset(at + Duration.FromHours(2));
            await site.WithAsync<ForgetNeeds, bool>(job => job.DoOneAsync(default));
        }
    }
}
