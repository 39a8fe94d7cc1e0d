using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Changes;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.People.Privacy;

public sealed class DeletionTests
{
    private const string Ada = "ada.quillfeather@example.org", Name = "Ada Quillfeather", Verified = "left the university";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_left_of_who_deletes_the_account_and_the_history_still_holds(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:Address", "http://serai.example.org"));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var ada = site.Nobody();
        await InvitedAsync(site, administrator, ada);
        var id = await IdAsync(site);
        // A name changed, a password asked for, a wrong one tried, a mail that waits for the morning, a reason that names her.
        await ada.FillAndGoAsync(PeopleLinks.Me, ("name", Name + " King"), ("language", "en"));
        await ada.FillAndGoAsync(PeopleLinks.Mail, ("often[role-given]", "Daily"));
        await administrator.FillAndGoAsync(PeopleLinks.Show(id), ("role", "Steward"), ("organization", "anso"), ("reason", $"{Name} asked for it"));
        using (var nobody = site.Nobody())
        {
            await nobody.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
            using var wrong = await nobody.FillAsync(PeopleLinks.SignIn, ("email", Ada), ("password", "not the password"));
        }
        await ada.FillAndGoAsync(PeopleLinks.Invite, ("email", "friend@example.org"), ("role", "Viewer"), ("organization", "anso"));
        await site.WorkAsync();
        Assert.NotEmpty(await Everywhere.FindAsync(site, Name, Ada));
        var hashes = await site.WithAsync((SeraiDb db) => db.PrivateValues.Where(v => v.OwnerId == id).CountAsync());
        Assert.True(hashes > 2, "the history keeps her name apart");
        // A wrong password deletes nothing.
        using (var wrong = await ada.FillAsync(PeopleLinks.DeleteMe, ("password", "not the password")))
            Assert.Contains("This is not your password so far", await Visitor.TextAsync(wrong, HttpStatusCode.UnprocessableEntity, "delete"));
        Assert.Equal("/", await ada.FillAndGoAsync(PeopleLinks.DeleteMe, ("password", Accounts.Good)));

        Assert.Empty(await Everywhere.FindAsync(site, Name, Ada, "Quillfeather"));
        await ada.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
        await site.WithAsync<SeraiDb>(async db =>
        {
            // The roles were held: that stays, by an id that leads nowhere.
            var grants = await db.Grants.Where(g => g.PersonId == id).ToListAsync();
            Assert.Equal(2, grants.Count);
            Assert.All(grants, g => Assert.Equal((TestSite.Today, id, null, null), (g.Until, g.EndedBy, g.Reason, g.EndReason)));
            // The history has hashes of her name, and nobody their keys.
            Assert.True(await db.Edits.AnyAsync(e => e.Kind == "person" && e.Operation == EditOperation.Remove && e.Before!.Contains("\"private\"")));
            Assert.Equal(0, await db.PrivateValues.CountAsync(v => v.OwnerId == id));
            var verdict = await new VerifyHistory(db).RunAsync();
            Assert.Null(verdict.Problem);
            Assert.True(verdict.Steps > 0);
        });
        await administrator.GetAsync(PeopleLinks.Show(id), HttpStatusCode.NotFound);
        var step = await site.WithAsync((SeraiDb db) => db.Steps.Where(s => s.PersonId == id && s.Verb == "delete").Select(s => s.Id).SingleAsync());
        Assert.Contains("a former member of staff", Plain.Of(await administrator.GetAsync(ChangeLinks.Step(step))));
        // What she had promised goes with her.
        Assert.DoesNotContain("friend@example.org", await administrator.GetAsync(PeopleLinks.Index));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_last_administrator_cannot_be_deleted(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var ada = await site.SignedInAsync(Role.Administrator, name: "Ada");
        using (var alone = await ada.FillAsync(PeopleLinks.Delete(ada.PersonId), ("reason", Verified)))
            Assert.Contains("This is the last administrator", await Visitor.TextAsync(alone, HttpStatusCode.UnprocessableEntity, "delete"));
        await ada.GetAsync(PeopleLinks.Me);
        using var bo = await site.SignedInAsync(Role.Administrator, name: "Bo");
        // Each deletes the other at the same time: one of them remains.
        var forms = await Task.WhenAll(ada.FormAsync(PeopleLinks.Delete(bo.PersonId), "reason"), bo.FormAsync(PeopleLinks.Delete(ada.PersonId), "reason"));
        forms[0]["reason"] = forms[1]["reason"] = Verified;
        var answers = await Task.WhenAll(ada.SendAsync(forms[0]), bo.SendAsync(forms[1]));
        // The one who was deleted first may be asked to sign in, which is a redirection too.
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther && a.Headers.Location?.OriginalString == PeopleLinks.Index);
        Assert.Equal(1, await site.WithAsync((SeraiDb db) => db.People.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_administrator_deletes_a_person_with_a_reason_that_does_not_name_the_person(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator, name: "Root");
        var person = await site.AccountAsync(Ada, Name);
        using var gone = site.Nobody();
        await gone.SignInAsync(Ada);
        var page = PeopleLinks.Delete(person.Id);
        foreach (var (reason, says) in ((string, string)[])[("", "Say why"), ($"{Name} has left", "say it without the name")])
            using (var refused = await administrator.FillAsync(page, ("reason", reason)))
                Assert.Contains(says, await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, page));
        Assert.Equal(PeopleLinks.Index, await administrator.FillAndGoAsync(page, ("reason", Verified)));
        await gone.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
        Assert.Empty(await Everywhere.FindAsync(site, Name, Ada));
        var step = await site.WithAsync((SeraiDb db) => db.Steps.SingleAsync(s => s.Verb == "delete"));
        Assert.Equal((Verified, administrator.PersonId, true), (step.Reason, step.PersonId, step.IsPrivate));
        // The address is free for another account.
        await site.AccountAsync(Ada, "Somebody Else");
    }

    private static async Task InvitedAsync(TestSite site, Visitor administrator, Visitor ada)
    {
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", "Ada.Quillfeather@example.org"), ("role", "Editor"), ("organization", "uasr"), ("reason", $"{Name} is new here"));
        await ada.FillAndGoAsync(site.MailedLink("Ada.Quillfeather@example.org"), ("name", Name), ("password", Accounts.Good));
    }

    private static Task<Guid> IdAsync(TestSite site) => site.WithAsync((SeraiDb db) => db.People.Where(p => p.NormalizedEmail == Ada.ToUpperInvariant()).Select(p => p.Id).SingleAsync());
}
