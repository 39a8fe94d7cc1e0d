using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Platform.Localisation;

namespace Serai.Tests.Features.Alliances;

/// <summary>What the sample says in words of a small, closed list, a reader of Chinese reads in Chinese.</summary>
public sealed class SampleWordsTests(SampleSites sites)
{
    [Theory, InlineData("zh-Hant"), InlineData("zh-Hans")]
    public async Task Kinds_of_offices_and_activities_and_legal_natures_are_translated(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var site = await sites.Of(DatabaseKind.Sqlite);
        await site.WithAsync<SeraiDb>(db => site.WithAsync<AllianceWords>(async words =>
        {
            var natures = (await db.Alliances.Select(a => a.LegalNature).ToListAsync()).OfType<string>().Select(words.LegalNature);
            var offices = (await db.Offices.Select(o => o.Kind).Distinct().ToListAsync()).Select(words.OfficeKind);
            var activities = (await db.Activities.Select(a => a.Kind).Distinct().ToListAsync()).Select(words.ActivityKind);
            var categories = (await db.Memberships.ToListAsync()).Select(words.Category);
            Assert.Empty(natures.Concat(offices).Concat(activities).Concat(categories).Where(w => w.Any(char.IsAsciiLetter)).Distinct());
        }));
    }

    [Theory, InlineData("zh-Hant", "首屆校長論壇", "國際性非政府、非營利組織"), InlineData("zh-Hans", "首届校长论坛", "国际性非政府、非营利组织")]
    public async Task What_an_activity_was_is_told_in_Chinese_with_its_sources_words_beneath(string language, string translated, string nature)
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var page = await site.GetAsync("/alliances/uasr/activities", language);
        Assert.Contains($"<div lang=\"{language}\">{translated}</div> <div class=\"soft small\" lang=\"en\">First Forum for Presidents</div>", page, StringComparison.Ordinal);
        Assert.Contains(nature, await site.GetAsync("/alliances/anso", language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_dated_activity_of_the_sample_that_is_told_in_English_has_a_Chinese_title()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var texts = await db.SubjectTexts.Where(t => t.Field == TextField.Translation || t.Field == TextField.Note).ToListAsync();
            var activities = await db.Activities.ToListAsync();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
            var without = activities.Where(a => a.Date is not null && WrittenIn.Of(a.Title) is not null && activities.Count(b => b.Kind == a.Kind && b.Date?.Text == a.Date.Text) == 1)
                .Where(a => new[] { "zh-Hans", "zh-Hant" }.Any(l => !texts.Any(t => t.SubjectId == a.Id && t.Language == l)));
            Assert.Empty(without.Select(a => a.Title));
        });
    }
}
