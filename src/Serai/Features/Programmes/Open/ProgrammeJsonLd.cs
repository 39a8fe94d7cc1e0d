using Serai.Features.Organizations;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Open;

/// <summary>A programme and its editions in the words of schema.org. Drafts and examples are told to no search engine.</summary>
public static class ProgrammeJsonLd
{
    /// <summary>A course, and each public edition as a time that it is held.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="editions">Its editions; drafts among them are left out.</param>
    /// <param name="keeper">Who runs it.</param>
    /// <param name="request">Addresses are absolute.</param>
    /// <param name="language">The reader's.</param>
    /// <returns>Null where nothing is told.</returns>
    public static string? Of(Programme programme, IReadOnlyList<Edition> editions, OrganizationBrief? keeper, HttpRequest request, string language)
    {
        if (programme.PublishedAt is null || programme.IsExample)
            return null;
        List<Dictionary<string, object?>> held = [.. editions.Where(e => e.PublishedAt is not null).Select(e => Filled(new()
        {
            ["@type"] = "CourseInstance",
            ["@id"] = Address(request, programme, e),
            ["name"] = EditionNames.Of(programme, e, language),
            ["url"] = Address(request, programme, e),
            ["startDate"] = Starts(e.Held),
            ["endDate"] = Ends(e.Held),
            ["location"] = Place(e.Place),
        }))];
        return JsonLd.Write(new()
        {
            ["@context"] = JsonLd.Context,
            ["@type"] = "Course",
            ["@id"] = Address(request, programme),
            ["name"] = programme.TitleIn(language),
            ["description"] = programme.AimsIn(language),
            ["url"] = Address(request, programme),
            ["provider"] = Named(keeper, request),
            ["inLanguage"] = Languages(programme),
            ["audience"] = Audience(programme, language),
            ["hasCourseInstance"] = held.Count > 0 ? held : null,
        });
    }

    /// <summary>An event, which is held of the programme's course.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="keeper">Who runs it.</param>
    /// <param name="host">At whom it is held.</param>
    /// <param name="request">Addresses are absolute.</param>
    /// <param name="language">The reader's.</param>
    /// <returns>Null where nothing is told.</returns>
    public static string? OfEdition(Programme programme, Edition edition, OrganizationBrief? keeper, OrganizationBrief? host, HttpRequest request, string language)
    {
        if (programme.PublishedAt is null || edition.PublishedAt is null || programme.IsExample)
            return null;
        return JsonLd.Write(new()
        {
            ["@context"] = JsonLd.Context,
            ["@type"] = "EducationEvent",
            ["@id"] = Address(request, programme, edition),
            ["name"] = EditionNames.Of(programme, edition, language),
            ["description"] = programme.AimsIn(language),
            ["url"] = Address(request, programme, edition),
            ["startDate"] = Starts(edition.Held),
            ["endDate"] = Ends(edition.Held),
            ["location"] = Place(edition.Place ?? host?.Name),
            ["organizer"] = Named(keeper, request),
            ["inLanguage"] = Languages(programme),
            ["audience"] = Audience(programme, language),
            ["maximumAttendeeCapacity"] = edition.Capacity,
            ["about"] = new Dictionary<string, object?> { ["@type"] = "Course", ["@id"] = Address(request, programme), ["name"] = programme.TitleIn(language) },
            // What is held again and again is a series; schema.org has no other word for an event's whole.
            ["superEvent"] = new Dictionary<string, object?> { ["@type"] = "EventSeries", ["name"] = programme.TitleIn(language), ["url"] = Address(request, programme) },
        });
    }

    private static string Address(HttpRequest request, Programme programme) => JsonLd.Address(request, ProgrammeLinks.Show(programme.Slug));

    private static string Address(HttpRequest request, Programme programme, Edition edition) => JsonLd.Address(request, ProgrammeLinks.Edition(programme.Slug, edition.Slug));

    // A day, a month or a year as it is; of an interval its ends where both are days.
    private static string? Starts(EdtfDate? held) => EditionDays.Of(held) is { } days ? Iso(days.First) : JsonLd.Date(held);

    private static string? Ends(EdtfDate? held) => EditionDays.Of(held) is { } days ? Iso(days.Last) : JsonLd.Date(held);

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static Dictionary<string, object?>? Named(OrganizationBrief? brief, HttpRequest request) => brief is null ? null : new()
    {
        ["@type"] = "Organization",
        ["@id"] = brief.Ror ?? JsonLd.Address(request, OrganizationLinks.Show(brief.Slug)),
        ["name"] = brief.Name,
        ["url"] = JsonLd.Address(request, OrganizationLinks.Show(brief.Slug)),
    };

    private static Dictionary<string, object?>? Place(string? place) => place is null ? null : new() { ["@type"] = "Place", ["name"] = place };

    private static Dictionary<string, object?>? Audience(Programme programme, string language) =>
        programme.AudienceIn(language) is { } audience ? new() { ["@type"] = "Audience", ["audienceType"] = audience } : null;

    private static string[]? Languages(Programme programme) => programme.Languages.Split('\n', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } tags ? tags : null;

    private static Dictionary<string, object?> Filled(Dictionary<string, object?> thing) => thing.Where(t => t.Value is not null).ToDictionary(t => t.Key, t => t.Value);
}
