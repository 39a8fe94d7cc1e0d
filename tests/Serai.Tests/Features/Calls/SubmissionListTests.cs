using Serai.Features.Calls;
using Serai.Platform.Db;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>The list of submissions is asked by what people call things.</summary>
public sealed class SubmissionListTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_field_is_asked_by_the_names_of_its_options_and_organizations_in_any_language(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync(("kind", "abstract"), ("title", "Annual conference"));
        foreach (var (title, way) in ((string, string)[])[("On looms", "talk"), ("On engines", "poster")])
        {
            var address = await nobody.BeginAsync(slug);
            await nobody.WrittenAsync(address, ("title", title), ("abstract", "A text."), ("way", way));
            await nobody.WrittenAsync(address + "?page=people", ("authors.0.author", "Ada Lovelace"), ("authors.0.institution-name", Home));
            await nobody.SubmittedAsync(address, "Ada Lovelace");
        }
        foreach (var (question, found) in ((string, string[])[])[
            ("field=way&value=talk", ["On looms"]), ("field=way&value=poster", ["On engines"]), ("field=way&value=POSTER", ["On engines"]), ("field=way&value=%E6%B5%B7%E5%A0%B1", ["On engines"]), ("field=way&value=song", []),
            ("field=institution-name&value=chinese+university", ["On looms", "On engines"]), ("field=institution-name&value=%E9%A6%99%E6%B8%AF%E4%B8%AD%E6%96%87", ["On looms", "On engines"]), ("field=institution-name&value=Oxford", []),
            ("field=title&value=on+eng", ["On engines"]), ("q=looms", ["On looms"])])
        {
            var page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions?{question}"));
            foreach (var title in (string[])["On looms", "On engines"])
                Assert.True(page.Contains(title, StringComparison.Ordinal) == found.Contains(title), $"{question}: {title}");
        }
    }
}
