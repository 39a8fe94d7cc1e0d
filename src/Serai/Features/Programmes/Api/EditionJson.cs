using NodaTime.Text;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary>An edition with its sessions.</summary>
/// <param name="Slug">The year, and a number where the year has several.</param>
/// <param name="Programme">The slug of its programme.</param>
/// <param name="Title">A title of its own; null where it goes by the programme's and its year.</param>
/// <param name="Host">At which organization it is held; null where that is not known.</param>
/// <param name="Zone">The named time zone (IANA) of its sessions.</param>
/// <param name="Stage">How far it is on the day asked for.</param>
/// <param name="Capacity">For how many there is room; null without a limit.</param>
/// <param name="CompletionPercent">At least so much of the sessions that count must be attended; null where nothing is asked.</param>
/// <param name="ParticipantsCounted">How many take part; null where they are not listed here.</param>
/// <param name="ParticipantsTold">How many did, as its source says.</param>
public sealed record EditionJson(
    Guid Id,
    string Slug,
    string Programme,
    string? Title,
    string? TitleZhHant,
    string? TitleZhHans,
    DateJson? Held,
    string? Place,
    OrganizationRef? Host,
    string Zone,
    EditionStage Stage,
    int? Capacity,
    int? CompletionPercent,
    int? ParticipantsCounted,
    int? ParticipantsTold,
    SourceJson? Source,
    string? PlaceInSource,
    IReadOnlyList<SessionJson> Sessions,
    IReadOnlyDictionary<string, string> Links)
{
    public static EditionJson Of(Programme programme, Edition edition, LocalDate day, OrganizationBrief? host, int? counted, Source? source, IReadOnlyList<EditionSession> sessions) => new(
        edition.Id, edition.Slug, programme.Slug, edition.Title, edition.TitleZhHant, edition.TitleZhHans, DateJson.Of(edition.Held), edition.Place, host is null ? null : OrganizationRef.Of(host), edition.Zone,
        edition.StageOn(day), edition.Capacity, edition.CompletionPercent, counted, edition.ParticipantsTold, source is null ? null : SourceJson.Of(source), edition.PlaceInSource, [.. sessions.Select(SessionJson.Of)],
        ProgrammeApiLinks.Of(programme.Slug, edition.Slug));
}

/// <summary>One edition as the answer to a question about it alone.</summary>
public sealed record EditionDetail(string AsOf, EditionJson Edition, IReadOnlyDictionary<string, string> Links);

/// <summary>A session of an edition. Where it is held online is for its participants and told to nobody here.</summary>
/// <param name="Number">Its place in the edition; it stays when others go.</param>
/// <param name="Starts">The moment, in UTC.</param>
/// <param name="StartsLocal">The same on the clocks of the edition's zone.</param>
/// <param name="Place">The room; null where it is held online only.</param>
/// <param name="Online">Whether one can take part from elsewhere.</param>
/// <param name="Counts">Whether it counts for the share of sessions that must be attended.</param>
/// <param name="IsRequired">Whether whoever misses it has not completed the edition.</param>
public sealed record SessionJson(
    int Number,
    string Title,
    string? TitleZhHant,
    string? TitleZhHans,
    string Starts,
    string Ends,
    string StartsLocal,
    string EndsLocal,
    string? Place,
    bool Online,
    IReadOnlyList<string> Teachers,
    bool Counts,
    bool IsRequired)
{
    public static SessionJson Of(EditionSession session) => new(
        session.Number, session.Title, session.TitleZhHant, session.TitleZhHans, InstantPattern.General.Format(session.Starts), InstantPattern.General.Format(session.Ends), session.StartsLocal, session.EndsLocal,
        session.Place, session.Link is not null, session.TeacherNames, session.Counts, session.IsRequired);
}
