using NodaTime;
using Serai.Edtf;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Names;
using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Tests.Features.Organizations;

/// <summary>Which of several names was in use on the day asked for.</summary>
public sealed class NamesInUseTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory]
    [InlineData("2000", "2010-06-30", "2005-01-01", EdtfAnswer.Certainly)]
    [InlineData("2000", "2010-06-30", "2000-07-01", EdtfAnswer.Possibly)]
    [InlineData("2000", "2010-06-30", "2010-07-01", EdtfAnswer.No)]
    [InlineData(null, "2010-06-30", "2005-01-01", EdtfAnswer.Possibly)]
    [InlineData("2000", null, "2026-11-23", EdtfAnswer.Certainly)]
    [InlineData(null, null, "2005-01-01", EdtfAnswer.Possibly)]
    [InlineData("2000-01-01", "2010-06-30", "2010", EdtfAnswer.Possibly)]
    public void It_is_certain_possible_or_not(string? since, string? until, string asOf, EdtfAnswer expected)
    {
        Assert.True(AsOf.TryRead(asOf, TestSite.Today, out var day, out _));
        Assert.Equal(expected, new UsedName("A", null, NameKind.Official, Date(since), Date(until)).On(day.From, day.To));
    }

    [Fact]
    public void A_former_name_without_dates_is_never_certain_and_one_with_a_since_ended_on_an_unknown_day() =>
        Assert.Equal(EdtfAnswer.Possibly, new UsedName("A", null, NameKind.Former, Date("2000"), null).On(new LocalDate(2020, 1, 1), new LocalDate(2020, 1, 1)));

    [Theory]
    [InlineData("1995-01-01", EdtfAnswer.Certainly)]
    [InlineData("2005-01-01", EdtfAnswer.No)]
    [InlineData("2015-01-01", EdtfAnswer.Certainly)]
    [InlineData("2026-11-23", EdtfAnswer.Certainly)]
    public void A_name_that_was_taken_again_has_two_periods(string asOf, EdtfAnswer expected)
    {
        Assert.True(AsOf.TryRead(asOf, TestSite.Today, out var day, out _));
        var name = Assert.Single(UsedName.Of([Named("1990", "2000"), Named("2010", null), Named(null, null), Named(null, "2000")]));
        Assert.Equal([("1990", "2000"), ("2010", null)], name.Periods.Select(p => (p.Since?.Text, p.Until?.Text)));
        Assert.Equal(expected, name.On(day.From, day.To));
    }

    [Fact]
    public void What_begins_by_one_source_and_ends_by_another_is_one_period_unless_it_would_end_first()
    {
        Assert.Equal([("1990", "2000")], Assert.Single(UsedName.Of([Named(null, "2000"), Named("1990", null)])).Periods.Select(p => (p.Since?.Text, p.Until?.Text)));
        Assert.Equal(2, Assert.Single(UsedName.Of([Named(null, "2000"), Named("2010", null)])).Periods.Count);
    }

    private static OrganizationName Named(string? since, string? until) =>
        new() { OrganizationId = Guid.Empty, Text = "A", Folded = "a", Kind = NameKind.Official, Since = Date(since), Until = Date(until) };

    [Theory, MemberData(nameof(Both))]
    public async Task The_head_of_an_alliance_says_how_it_was_called_then(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var page = Plain.Of(await site.GetAsync("/alliances/pabsc?asOf=2015"));
        Assert.Contains("then: ASIA-International Biomedical Science Consortium (possibly)", page);
        Assert.DoesNotContain("earlier ASIA-International", page);
        Assert.Contains("當時名為 ASIA-International Biomedical Science Consortium （可能）", Plain.Of(await site.GetAsync("/alliances/pabsc?asOf=2015", "zh-Hant")));
        Assert.Contains("当时名为 ASIA-International Biomedical Science Consortium （可能）", Plain.Of(await site.GetAsync("/alliances/pabsc?asOf=2015", "zh-Hans")));
        Assert.DoesNotContain("then:", Plain.Of(await site.GetAsync("/alliances/pabsc?asOf=2020")));
        Assert.DoesNotContain("then:", Plain.Of(await site.GetAsync("/alliances/pabsc")));
        // A name that is still in use beside the one shown is no other name of that day.
        Assert.DoesNotContain("then:", Plain.Of(await site.GetAsync("/alliances/uasr?asOf=2016-10-01")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_table_of_names_marks_those_in_use(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var then = Plain.Of(await site.GetAsync("/alliances/pabsc?asOf=2015"));
        Assert.Contains("possibly in use on this day December 2018", then);
        Assert.Contains("December 2018 not in use on this day", then);
        var now = Plain.Of(await site.GetAsync("/alliances/pabsc"));
        Assert.Contains("December 2018 in use on this day", now);
        Assert.Contains("not in use on this day December 2018", now);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organizations_page_says_the_same(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok"]);
        await SmallWorld.NameAsync(site, "alpha", "Siam Polytechnic", NameKind.Former, until: "1999-05-31");
        var then = Plain.Of(await site.GetAsync("/organizations/alpha?asOf=1990-01-01"));
        Assert.Contains("then: Siam Polytechnic (possibly)", then);
        Assert.Contains("until 31 May 1999 possibly in use on this day", then);
        Assert.Contains("當時名為Siam Polytechnic（可能）", (await site.GetAsync("/organizations/alpha?asOf=1990-01-01", "zh-Hant")).Replace("<span lang=\"en\">", "").Replace("</span>", ""));
        var now = Plain.Of(await site.GetAsync("/organizations/alpha"));
        Assert.DoesNotContain("then:", now);
        Assert.Contains("until 31 May 1999 not in use on this day", now);
    }

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
}
