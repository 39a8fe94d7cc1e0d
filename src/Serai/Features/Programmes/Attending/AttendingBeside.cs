using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Attending;

/// <summary>The list of attendance, from the page of its edition.</summary>
public sealed class AttendanceBeside(IStringLocalizer<AttendingTexts> texts) : IBesideEdition
{
    public int Order => 40;

    public Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop) => Task.FromResult<IReadOnlyList<EditionLink>>(
        actor.May(Right.SeeOffice, programme.KeeperId) ? [new(texts["Attendance"], AttendingLinks.Attendance(programme.Slug, edition.Slug))] : []);
}

/// <summary>The check-in, from the page of its edition.</summary>
public sealed class CheckInBeside(IStringLocalizer<AttendingTexts> texts) : IBesideEdition
{
    public int Order => 41;

    public Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop) => Task.FromResult<IReadOnlyList<EditionLink>>(
        actor.May(Right.Edit, programme.KeeperId) ? [new(texts["CheckIn"], AttendingLinks.CheckIn(programme.Slug, edition.Slug))] : []);
}

/// <summary>Who has completed, from the page of its edition.</summary>
public sealed class CompletionBeside(IStringLocalizer<AttendingTexts> texts) : IBesideEdition
{
    public int Order => 42;

    public Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop) => Task.FromResult<IReadOnlyList<EditionLink>>(
        actor.May(Right.SeeOffice, programme.KeeperId) ? [new(texts["Completion"], AttendingLinks.Completion(programme.Slug, edition.Slug))] : []);
}
