using Microsoft.Extensions.Localization;
using Serai.Features.Programmes.Taking;

namespace Serai.Features.Programmes.Attending;

/// <summary>A participant's own code, from their own page.</summary>
public sealed class CodeBesideParticipant(IStringLocalizer<CheckInTexts> texts) : IBesideParticipant
{
    public Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Participant participant, string secret, CancellationToken stop) => Task.FromResult<IReadOnlyList<EditionLink>>(
        participant.TakesPart ? [new(texts["MyCode"], AttendingLinks.MyCode(programme.Slug, edition.Slug, secret))] : []);
}
