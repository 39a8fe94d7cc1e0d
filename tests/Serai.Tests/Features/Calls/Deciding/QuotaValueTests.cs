using Serai.Forms;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Calls.Deciding;

/// <summary>What is typed into a quota means the answers that people give.</summary>
public sealed class QuotaValueTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Numbers_and_days_are_read_strictly_and_a_name_with_a_semicolon_stays_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.CallAsync();
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "You"), [
            new FormField("name", FieldKind.ShortText, Wording.Of("en", "Name")) { Required = true },
            new FormField("years", FieldKind.Number, Wording.Of("en", "Years")), new FormField("from", FieldKind.Date, Wording.Of("en", "From")),
            new FormField("group", FieldKind.Choice, Wording.Of("en", "Group")) { Options = [new("south", Wording.Of("en", "South; islands")), new("north", Wording.Of("en", "North"))] }])]);
        await organiser.BringAsync(slug, DesignJson.Write(design).ToJsonString());
        await organiser.PublishAsync(slug);
        var address = $"/calls/{slug}/decisions/quotas";
        foreach (var (field, value, words) in ((string, string, string)[])[("years", "1,5", "“1,5” is no number"), ("years", "abc", "“abc” is no number"), ("from", "1.1.2027", "“1.1.2027” is no day")])
        {
            using var refused = await organiser.FillAsync(address, ("places", "3"), ("reserve", "1"), ("field-0", field), ("values-0", value), ("most-0", "1"));
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains(words, Plain.Of(await refused.Content.ReadAsStringAsync()));
        }
        await organiser.QuotasAsync(slug, 3, 1, ("field-0", "years"), ("values-0", "2.50; 3"), ("most-0", "1"), ("field-1", "group"), ("values-1", "south"), ("most-1", "2"), ("field-2", "from"), ("values-2", "2027-01-01"), ("most-2", "1"));
        var form = await organiser.FormAsync(address, "places");
        Assert.Equal(("2.5; 3", "south", "2027-01-01"), (form["values-0"], form["values-1"], form["values-2"]));
        // As it stands there it is kept again.
        using var again = await organiser.SendAsync(form);
        Assert.Equal(303, (int)again.StatusCode);
    }
}
