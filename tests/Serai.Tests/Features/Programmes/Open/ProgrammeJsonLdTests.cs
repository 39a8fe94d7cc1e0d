using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Open;

namespace Serai.Tests.Features.Programmes.Open;

/// <summary>What schema.org can hold of a programme is told, and nothing that it cannot.</summary>
public sealed class ProgrammeJsonLdTests
{
    private static readonly Instant Then = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void A_programme_is_a_course_with_the_times_that_it_is_held()
    {
        var programme = Week();
        var told = Read(ProgrammeJsonLd.Of(programme, [Held(programme, "2026", "2026-07-06/2026-07-10"), Held(programme, "2019", "2019-22"), Held(programme, "2025", "2025-07"), Held(programme, "2027", "2027-07-01", isDraft: true)], null, Asked(), "zh-Hant"));
        Assert.Equal("Course", told.GetProperty("@type").GetString());
        Assert.Equal("暑期週", told.GetProperty("name").GetString());
        Assert.Equal(["en", "zh-Hant"], told.GetProperty("inLanguage").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal("Students", told.GetProperty("audience").GetProperty("audienceType").GetString());
        Assert.False(told.TryGetProperty("provider", out _));
        var held = told.GetProperty("hasCourseInstance").EnumerateArray().ToList();
        Assert.Equal(3, held.Count);
        Assert.Equal(("2026-07-06", "2026-07-10"), (held[0].GetProperty("startDate").GetString()!, held[0].GetProperty("endDate").GetString()!));
        Assert.Equal("https://serai.example.org/programmes/week/2026", held[0].GetProperty("url").GetString());
        // A summer is no date of schema.org; a month is.
        Assert.False(held[1].TryGetProperty("startDate", out _));
        Assert.Equal("2025-07", held[2].GetProperty("startDate").GetString());
    }

    [Fact]
    public void An_edition_is_an_event_of_it()
    {
        var programme = Week();
        var told = Read(ProgrammeJsonLd.OfEdition(programme, Held(programme, "2026", "2026-07-06"), null, null, Asked(), "en"));
        Assert.Equal("EducationEvent", told.GetProperty("@type").GetString());
        Assert.Equal("Summer week 2026", told.GetProperty("name").GetString());
        Assert.Equal(("2026-07-06", "2026-07-06"), (told.GetProperty("startDate").GetString()!, told.GetProperty("endDate").GetString()!));
        Assert.Equal("Sha Tin", told.GetProperty("location").GetProperty("name").GetString());
        Assert.Equal("https://serai.example.org/programmes/week", told.GetProperty("about").GetProperty("@id").GetString());
    }

    [Fact]
    public void Drafts_and_examples_are_told_to_nobody()
    {
        var draft = Week();
        draft.PublishedAt = null;
        Assert.Null(ProgrammeJsonLd.Of(draft, [], null, Asked(), "en"));
        var example = Week();
        example.IsExample = true;
        Assert.Null(ProgrammeJsonLd.Of(example, [], null, Asked(), "en"));
        Assert.Null(ProgrammeJsonLd.OfEdition(example, Held(example, "2026", "2026-07-06"), null, null, Asked(), "en"));
        Assert.Null(ProgrammeJsonLd.OfEdition(Week(), Held(Week(), "2026", "2026-07-06", isDraft: true), null, null, Asked(), "en"));
    }

    private static Programme Week() => new() { Slug = "week", Title = "Summer week", TitleZhHant = "暑期週", Audience = "Students", Languages = "en\nzh-Hant", PublishedAt = Then };

    private static Edition Held(Programme programme, string slug, string held, bool isDraft = false) => new() { ProgrammeId = programme.Id, Slug = slug, Held = EdtfDate.Parse(held), Place = "Sha Tin", PublishedAt = isDraft ? null : Then };

    private static HttpRequest Asked()
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("serai.example.org"));
        return context.Request;
    }

    private static JsonElement Read(string? json) => JsonDocument.Parse(json!).RootElement;
}
