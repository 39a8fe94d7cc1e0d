using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.People;

/// <summary>What several ask for at the same time.</summary>
public sealed class AtOnceTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_who_take_one_invitation_one_has_it_and_the_others_are_told_that_it_is_used(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", Ada), ("role", "Editor"), ("organization", "uasr"));
        var link = site.MailedLink(Ada);
        var visitors = Enumerable.Range(0, 8).Select(_ => site.Nobody()).ToList();
        var forms = await Task.WhenAll(visitors.Select(v => v.FormAsync(link, "password")));
        foreach (var form in forms)
            (form["name"], form["password"]) = ("Ada", Accounts.Good);
        var answers = await Task.WhenAll(visitors.Zip(forms).Select(p => p.First.SendAsync(p.Second)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
        foreach (var (visitor, other) in visitors.Zip(answers).Where(p => p.Second.StatusCode != HttpStatusCode.SeeOther))
            // Who looked between the account and the link's end is asked to sign in first, and told at the next look.
            Assert.Contains("Such a link works once", other.StatusCode == HttpStatusCode.UnprocessableEntity
                ? await visitor.GetAsync(link, HttpStatusCode.Gone) : await Visitor.TextAsync(other, HttpStatusCode.Gone, link));
        Assert.Equal(1, await site.WithAsync((SeraiDb db) => db.Grants.CountAsync(g => g.Role == Role.Editor)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_guests_password_is_looked_at_before_anybody_has_to_wait_for_it(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", Ada), ("role", "Editor"), ("organization", "uasr"));
        var link = site.MailedLink(Ada);
        using var guest = site.Nobody();
        var form = await guest.FormAsync(link, "password");
        (form["name"], form["password"]) = ("Ada", "short");
        await site.WithAsync<SeraiDb>(async db =>
        {
            await using var step = await db.BeginStepAsync(new Doing(site.Now, "test", "test", "edit", "people"), CancellationToken.None);
            await db.TakeTurnAsync(CancellationToken.None);
            using var refused = await guest.SendAsync(form).WaitAsync(TimeSpan.FromSeconds(5));
            await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, link);
        });
        form["password"] = Accounts.Good;
        using var taken = await guest.SendAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_that_was_not_saved_is_not_said_to_be(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var person = await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        var forms = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ada.FormAsync(PeopleLinks.Me, "language")));
        var number = 0;
        foreach (var form in forms)
            form["name"] = $"Ada {++number}";
        var answers = await Task.WhenAll(forms.Select(ada.SendAsync));
        var saved = answers.Count(a => a.StatusCode == HttpStatusCode.SeeOther);
        Assert.InRange(saved, 1, 8);
        foreach (var other in answers.Where(a => a.StatusCode != HttpStatusCode.SeeOther))
            Assert.Contains("Your account was changed at the same time", await Visitor.TextAsync(other, HttpStatusCode.UnprocessableEntity, "me"));
        var kept = await site.WithAsync((SeraiDb db) => (from e in db.Set<Edit>() join s in db.Set<Step>() on e.StepId equals s.Id where s.PersonId == person.Id && s.Verb == "edit" select s.Id).Distinct().CountAsync());
        Assert.Equal(saved, kept);
    }
}
