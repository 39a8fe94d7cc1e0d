using System.Net;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Office;

/// <summary>What was kept of an organization, or by one, when that was merged into another.</summary>
public sealed class OfficeMergeTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_found_under_the_heir_and_the_old_address_leads_there(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var partner = await site.SignedInAsync(Role.Editor, "beta");
        using var office = await site.SignedInAsync(Role.Editor, "alpha-u");
        await partner.FillAndGoAsync("/office/beta/with/alpha-u/notes/new", ("text", "Ask for Mr Wu."));
        await office.FillAndGoAsync("/office/alpha-u/with/beta/reminders/new", ("what", "Send the report"), ("due", "2026-12-01"));
        var merge = await Form.OpenAsync(administrator.Client, "/organizations/alpha-u/merge?into=alpha");
        merge["note"] = "their own page";
        await merge.SavedAsync();
        Assert.Contains("Ask for Mr Wu.", await partner.GetAsync("/office/beta/with/alpha"), StringComparison.Ordinal);
        using var old = await partner.Client.GetAsync("/office/beta/with/alpha-u");
        Assert.True(old.StatusCode == HttpStatusCode.OK || old.Headers.Location?.OriginalString == "/office/beta/with/alpha", $"{old.StatusCode} {old.Headers.Location}");
        // Those of the heir read what the merged one kept; those of the merged one have their role there now.
        // What a session may is read anew within seconds; this one has just begun.
        using var merged = await site.SignedInAsync(Role.Editor, "alpha-u");
        using var heirs = await site.SignedInAsync(Role.Viewer, "alpha");
        foreach (var reader in (Visitor[])[heirs, merged])
        {
            Assert.Contains("Send the report", await reader.GetAsync("/office/alpha"), StringComparison.Ordinal);
            Assert.Contains("Send the report", await reader.GetAsync("/office/alpha/with/beta"), StringComparison.Ordinal);
        }
        // What is kept from now on stands beside it.
        await partner.FillAndGoAsync("/office/beta/with/alpha/notes/new", ("text", "Mr Wu has retired."));
        var page = await partner.GetAsync("/office/beta/with/alpha");
        Assert.Contains("Ask for Mr Wu.", page, StringComparison.Ordinal);
        Assert.Contains("Mr Wu has retired.", page, StringComparison.Ordinal);
    }
}
