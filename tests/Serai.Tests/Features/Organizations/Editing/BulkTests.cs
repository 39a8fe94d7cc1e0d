using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Editing;

/// <summary>One value for all organizations of a list.</summary>
public sealed class BulkTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_list_shows_is_changed_and_nothing_else(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        Assert.Contains("/organizations/bulk?country=cn", await administrator.GetStringAsync("/organizations?country=cn"));
        Assert.DoesNotContain("/organizations/bulk", await site.GetAsync("/organizations?country=cn"));
        Assert.Contains("Add a type", Plain.Of(await administrator.GetStringAsync("/organizations/bulk?country=cn")));
        var form = await Form.OpenAsync(administrator, "/organizations/bulk?country=cn&field=addType&to.types=funder");
        Assert.Contains("2 organizations would change.", form.Text);
        Assert.Contains("Gamma Hospital healthcare healthcare, funder", form.Text);
        form["note"] = "the ministry's list";
        Assert.StartsWith("/organizations?saved=", await form.SavedAsync());
        Assert.Equal(
            ["Education", "Education, Funder", "Healthcare, Funder"],
            await site.WithAsync<SeraiDb, List<string>>(async db => [.. (await db.Organizations.OrderBy(o => o.Slug).ToListAsync()).Select(o => o.Types.ToString())]));
        Assert.Contains("2 have the value already.", Plain.Of(await administrator.GetStringAsync("/organizations/bulk?country=cn&field=addType&to.types=funder")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Those_without_the_right_are_left_out_and_named(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = (await site.SignedInAsync(Role.Editor, "beta")).Client;
        var form = await Form.OpenAsync(editor, "/organizations/bulk?field=status&to.status=inactive");
        Assert.Contains("One organization would change.", form.Text);
        Assert.Contains("2 are left out: you may not edit them.", form.Text);
        await form.SavedAsync();
        Assert.Equal(["beta"], await site.WithAsync<SeraiDb, List<string>>(db => db.Organizations.Where(o => o.Status == OrganizationStatus.Inactive).Select(o => o.Slug).ToListAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_moved_since_the_preview_is_shown_again(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/bulk?field=status&to.status=inactive");
        var edit = await Form.OpenAsync(administrator, "/organizations/alpha/edit");
        edit["status"] = "withdrawn";
        await edit.SavedAsync();
        var again = await form.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Somebody changed one of them", again.Text);
        await again.SavedAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_country_asked_for_is_not_the_one_that_is_given(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/bulk?country=cn&field=country&to.country=HK");
        Assert.Contains("2 organizations would change.", form.Text);
        await form.SavedAsync();
        Assert.Equal(["HK", "HK", "TH"], await site.WithAsync<SeraiDb, List<string?>>(db => db.OrganizationPlaces.Select(p => (string?)p.CountryCode).OrderBy(c => c).ToListAsync()));
        using var unknown = await administrator.GetAsync("/organizations/bulk?field=country&to.country=XX");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        async Task<int> Count(string question)
        {
            using var count = StatementCount.From(site);
            await administrator.GetStringAsync("/organizations/bulk?field=source&to.source=" + question);
            return count.Value;
        }

        var key = await site.WithAsync<SeraiDb, string>(db => db.Set<Serai.Features.Sources.Source>().Select(s => s.Key).FirstAsync());
        Assert.Equal(await Count(key + "&country=th"), await Count(key));
    }
}
