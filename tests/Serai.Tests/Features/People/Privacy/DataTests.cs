using System.Net;
using System.Text.Json.Nodes;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.Privacy;

public sealed class DataTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task All_that_is_held_is_shown_and_taken_along(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:Address", "http://serai.example.org"));
        var person = await site.AccountAsync(Ada);
        using var administrator = await site.SignedInAsync(Role.Administrator, name: "Root");
        await administrator.FillAndGoAsync(PeopleLinks.Show(person.Id), ("role", "Editor"), ("organization", "uasr"), ("reason", "new here"));
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        await ada.FillAndGoAsync(PeopleLinks.Mail, ("often[role-given]", "Daily"));
        await ada.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        await site.WorkAsync();
        var page = Plain.Of(await ada.GetAsync(PeopleLinks.Data));
        Assert.Contains("Your account 1 Name, address and language", page);
        Assert.Contains("not used for 730 days", page);
        using var answer = await ada.Client.GetAsync(PeopleLinks.DataFile);
        Assert.Equal((HttpStatusCode.OK, "application/json", true), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.NoStore));
        var text = await answer.Content.ReadAsStringAsync();
        var file = JsonNode.Parse(text)!.AsObject();
        var shape = Shape(file);
        Assert.True(shape == Golden, shape);
        Assert.Equal("Ada Lovelace", file["account"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(("Editor", "new here"), (file["roles"]![0]!["role"]!.GetValue<string>(), file["roles"]![0]!["reason"]!.GetValue<string>()));
        // What would let somebody in is not in it: neither hashes nor the link that waits in the mailbox.
        foreach (var secret in (string[])["passwordHash", "tokenHash", "securityStamp", site.MailedLink(Ada).Split('/')[^1]])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        using var nobody = site.Nobody();
        await nobody.GetAsync(PeopleLinks.DataFile, HttpStatusCode.SeeOther);
    }

    // One line for each list, with what stands in its rows.
    private static string Shape(JsonObject file) => string.Join('\n', file.Select(p => p.Value is JsonArray rows
        ? $"{p.Key}: {string.Join(", ", rows.SelectMany(r => r!.AsObject().Select(c => c.Key)).Distinct())}".TrimEnd()
        : p.Key));

    private const string Golden = """
        taken
        mails: id, attempts, created, due, givenUp, handedOver, kind, language, messageId, personId, problem, sent, subject, text, toAddress, toName
        waiting-mails:
        mail-choices: personId, kind, howOften
        steps:
        kept-answers:
        files:
        private-values: stepId, ordinal, column, ownerId, value
        proposals:
        member-lists:
        member-list-rows:
        office-cards:
        office-notes:
        office-reminders:
        office-visits:
        agreement-views:
        agreement-feeds:
        agreement-approvers:
        agreement-approvals:
        agreement-comments:
        agreement-imports:
        agreement-import-partners:
        agreement-contacts:
        agreements-in-charge:
        agreement-moves:
        agreement-versions:
        agreement-signatures:
        partners-accepted:
        codes-compared:
        messages-sent:
        signatures-lapsed:
        made-of-submissions:
        call-decisions:
        reviewer-of-calls:
        reviews-of-calls:
        declared-conflicts:
        review-bids:
        review-remarks:
        call-contributors:
        call-forms:
        call-invitations:
        call-submissions:
        participants:
        participant-needs:
        sessions-attended:
        attendance-taken:
        check-in-devices:
        completion-decisions:
        edition-surveys:
        certificates:
        certificate-papers:
        certificate-runs:
        certificate-signings:
        account: id, accessFailedCount, created, email, emailConfirmed, language, lastSeen, lockoutEnabled, lockoutEnd, name, normalizedEmail, phoneNumber, phoneNumberConfirmed, twoFactorEnabled, warned, hasPassword
        roles: id, endReason, endedBy, givenBy, organizationId, personId, reason, role, since, until
        sessions: id, created, device, ended, lastSeen, personId
        passkeys:
        linked-sign-ins:
        second-factors:
        claims:
        authenticator:
        recovery-codes:
        tokens:
        links: id, closed, created, email, expires, givenBy, kind, organizationId, personId, reason, role, uses
        attempts: key, count, last, until
        """;
}
