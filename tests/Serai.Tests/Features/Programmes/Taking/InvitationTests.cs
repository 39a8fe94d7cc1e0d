using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Surveys;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>People are invited by mail, and answer.</summary>
public sealed class InvitationTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_invited_accepts_or_declines_and_no_place_is_given_twice(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync(capacity: 1);
        Assert.Contains("“klingon” is none of English", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/invite", "people", HttpStatusCode.UnprocessableEntity, ("people", "Ada Lovelace, ada@example.org"), ("language", "klingon"))));
        Assert.Empty(await site.MailsAsync("participant-invited"));
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ada@example.org\nBo Chen <bo@example.org>"), ("group", "Hong Kong"), ("language", "en"));
        var mails = await site.MailsAsync("participant-invited");
        Assert.Equal(["ada@example.org", "bo@example.org"], mails.Select(m => m.ToAddress));
        Assert.Contains("Summer week 2027", mails[0].Subject);
        var (ada, bo) = (LinkOf(mails[0], "/invited/"), LinkOf(mails[1], "/invited/"));
        Assert.Contains("Ada Lovelace", Plain.Of(await nobody.GetAsync(ada)));

        var own = await Calls.CallDesk.PressAsync(nobody, ada, "handler=Accept");
        Assert.Contains("/me/", own);
        Assert.Contains("Sessions", Plain.Of(await nobody.GetAsync(own)));
        Assert.Equal(own, LinkOf(Assert.Single(await site.MailsAsync("participant-confirmed")), "/me/"));
        Assert.Contains("places are taken", Plain.Of(await Calls.CallDesk.PostAsync(nobody, bo, "handler=Accept", HttpStatusCode.UnprocessableEntity)));
        await Calls.CallDesk.PressAsync(nobody, bo, "handler=Decline");
        Assert.Contains("You declined", Plain.Of(await nobody.GetAsync(bo)));
        Assert.Equal([ParticipantState.Confirmed, ParticipantState.Declined], (await site.ParticipantsAsync()).Select(p => p.State));
        await nobody.GetAsync(ada.Replace("/invited/", "/invited/x", StringComparison.Ordinal)[..^1], HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_accepts_for_somebody_else_does_not_become_the_participant(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var ada = await site.SignedInAsync("Ada Lovelace");
        using var secretary = await site.SignedInAsync("Grace Hopper");
        await site.EditionAsync();
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ada@example.org\nBo Chen, bo@example.org"), ("language", "en"));
        var mails = await site.MailsAsync("participant-invited");
        await site.AddressedToAsync("Ada Lovelace", ada);
        await Calls.CallDesk.PressAsync(ada, LinkOf(mails[0], "/invited/"), "handler=Accept");
        await Calls.CallDesk.PressAsync(secretary, LinkOf(mails[1], "/invited/"), "handler=Accept");
        Assert.Equal([ada.PersonId, Guid.Empty], (await site.ParticipantsAsync()).Select(p => p.PersonId ?? Guid.Empty));
        Assert.Contains("Summer week 2027", Plain.Of(await ada.GetAsync("/programmes/mine")));
        Assert.Contains("take part in nothing here", Plain.Of(await secretary.GetAsync("/programmes/mine")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_accepts_says_where_they_come_from(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync();
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ada@example.org\nBo Chen, bo@example.org"), ("language", "en"));
        var mails = await site.MailsAsync("participant-invited");
        var (ada, bo) = (LinkOf(mails[0], "/invited/"), LinkOf(mails[1], "/invited/"));
        var home = await site.WithAsync<SeraiDb, string>(db => db.Organizations.Where(o => o.Slug == Home).Select(o => o.Name).SingleAsync());
        Assert.Contains("more than 300 characters", Plain.Of(await Calls.CallDesk.PostAsync(nobody, ada, "handler=Accept", HttpStatusCode.UnprocessableEntity, ("institution", new string('x', 301)))));
        await Calls.CallDesk.PostAsync(nobody, ada, "handler=Accept", HttpStatusCode.SeeOther, ("institution", $" {home} "));
        await Calls.CallDesk.PostAsync(nobody, bo, "handler=Accept", HttpStatusCode.SeeOther, ("institution", "Nowhere College"));
        var people = await site.ParticipantsAsync();
        Assert.Equal([(home, true), ("Nowhere College", false)], people.Select(p => (p.InstitutionName, p.InstitutionId is not null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_accepts_once_the_edition_is_over(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync();
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ada@example.org"), ("language", "en"));
        var link = LinkOf(Assert.Single(await site.MailsAsync("participant-invited")), "/invited/");
        site.Clock.Reset(NodaTime.Instant.FromUtc(2027, 7, 9, 12, 0));
        var open = await nobody.FormAsync(link, "handler=Accept");
        site.Clock.Reset(NodaTime.Instant.FromUtc(2027, 7, 10, 12, 0));
        var late = await nobody.GetAsync(link);
        Assert.DoesNotContain("handler=Accept", late);
        Assert.Contains("was over on 9 July 2027", Plain.Of(late));
        using (var sent = await nobody.SendAsync(open))
            Assert.Contains("was over on 9 July 2027", Plain.Of(await Visitor.TextAsync(sent, HttpStatusCode.UnprocessableEntity, link)));
        Assert.Equal(ParticipantState.Invited, Assert.Single(await site.ParticipantsAsync()).State);
        Assert.Empty(await site.MailsAsync("participant-confirmed"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_corrected_address_gets_a_link_of_its_own_and_those_before_open_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, sample: true)), ("Serai:Address", "http://127.0.0.1"));
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ada@example.com"), ("language", "en"));
        var wrong = LinkOf(Assert.Single(await site.MailsAsync("participant-invited")), "/invited/");
        var survey = Secret.New();
        await site.WithAsync<SeraiDb>(async db =>
        {
            var asked = new EditionSurvey { EditionId = edition.Id, KeeperId = edition.KeeperId, Design = DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), PublishedAt = site.Clock.GetCurrentInstant() };
            db.AddRange(asked, new SurveyKey { SurveyId = asked.Id, ParticipantId = (await site.ParticipantsAsync())[0].Id, Hash = Secret.Hash(survey) });
            await db.SaveChangesAsync();
        });
        await editor.FillAndGoAsync(List + "/1/edit", ("group", "Hong Kong"));
        await nobody.GetAsync(wrong);

        await editor.FillAndGoAsync(List + "/1/edit", ("email", "ada@example.org"));
        await nobody.GetAsync(wrong, HttpStatusCode.NotFound);
        var right = LinkOf(Assert.Single(await site.MailsAsync("participant-invited"), m => m.ToAddress == "ada@example.org"), "/invited/");
        Assert.Contains("Ada Lovelace", Plain.Of(await nobody.GetAsync(right)));
        var hash = Secret.Hash(survey);
        Assert.False(await site.WithAsync<SeraiDb, bool>(db => db.SurveyKeys.AnyAsync(k => k.Hash == hash)));

        // Whoever declined is not written to: their link ends, and a place can be given.
        await Calls.CallDesk.PressAsync(nobody, right, "handler=Decline");
        await editor.FillAndGoAsync(List + "/1/edit", ("email", "ada.lovelace@example.org"));
        await nobody.GetAsync(right, HttpStatusCode.NotFound);
        Assert.Equal(2, (await site.MailsAsync("participant-invited")).Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_wrong_with_a_line_is_said_and_nobody_is_invited(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", null));
        foreach (var (lines, said) in ((string, string)[])[
            ("", "Nobody is named"), ("Ada", "Line 1"), ("Bo Chen, bo@example.org\n\nBo, BO@example.org", "Line 3"), ("Bo, bo@nowhere", "no e-mail address"), ("Ada, ada.lovelace@example.org", "participant 1 already")])
            Assert.Contains(said, Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/invite", "people", HttpStatusCode.UnprocessableEntity, ("people", lines))));
        Assert.Empty(await site.MailsAsync("participant-invited"));
        Assert.Single(await site.ParticipantsAsync());
    }
}
