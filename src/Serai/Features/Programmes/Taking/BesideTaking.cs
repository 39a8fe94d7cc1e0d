using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Taking;

/// <summary>What the page of an edition says of those who take part.</summary>
public sealed class BesideTaking(SeraiDb db, IStringLocalizer<TakingTexts> texts) : IBesideEdition
{
    public int Order => 10;

    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Right.SeeOffice, programme.KeeperId))
            return [];
        var id = edition.Id;
        return
        [
            new(texts["Participants"], TakingLinks.List(programme.Slug, edition.Slug), await EditionTurn.TakenAsync(db, id, stop)),
            new(texts["Files"], TakingLinks.Files(programme.Slug, edition.Slug), await db.EditionFiles.CountAsync(f => f.EditionId == id, stop)),
            new(texts["Announcements"], TakingLinks.Announcements(programme.Slug, edition.Slug), await db.Announcements.CountAsync(a => a.EditionId == id, stop)),
        ];
    }
}

/// <summary>The letter for visas is taken along into the next edition; people, documents and announcements are not.</summary>
public sealed class LetterTakenAlong(SeraiDb db) : ICopiesEdition
{
    public async Task CopyAsync(Edition from, Edition to, CancellationToken stop)
    {
        var id = from.Id;
        if (await db.EditionTakings.AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == id && t.VisaLetterText != null, stop) is { } taking)
            db.Add(new EditionTaking { EditionId = to.Id, KeeperId = to.KeeperId, VisaLetterText = taking.VisaLetterText, Signatory = taking.Signatory, SignatoryOffice = taking.SignatoryOffice });
    }
}
