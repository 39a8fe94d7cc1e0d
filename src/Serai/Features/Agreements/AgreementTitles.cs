using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Mail;

namespace Serai.Features.Agreements;

/// <summary>What agreements are called to the reader: by their titles, else by the names of their parties in the reader's language.</summary>
public sealed class AgreementTitles(SeraiDb db, OrganizationQueries organizations, AgreementWords words)
{
    private const int AtOnce = 500;

    /// <param name="agreement">With its parties.</param>
    /// <param name="stop">To stop.</param>
    public async Task<string> OfAsync(Agreement agreement, CancellationToken stop) =>
        agreement.Title ?? await NamesAsync(agreement.Organizations(), stop) ?? agreement.SortName;

    /// <summary>By slug, of those of these agreements that have no title of their own.</summary>
    /// <param name="slugs">Some agreements.</param>
    /// <param name="stop">To stop.</param>
    /// <param name="language">That of another reader than whoever asks: of a mail, of a calendar.</param>
    public async Task<IReadOnlyDictionary<string, string>> OfUntitledAsync(IReadOnlyCollection<string> slugs, CancellationToken stop, string? language = null)
    {
        if (slugs.Count == 0)
            return new Dictionary<string, string>();
        var spoken = MailWords.Of(typeof(AgreementTexts), language ?? CultureInfo.CurrentUICulture.Name);
        var parties = new List<(string Slug, Guid Organization)>();
        foreach (var some in slugs.Distinct().Chunk(AtOnce))
            parties.AddRange((await (from a in db.Agreements.AsNoTracking() join p in db.AgreementParties on a.Id equals p.AgreementId where some.Contains(a.Slug) && a.Title == null select new { a.Slug, p.OrganizationId, p.Ordinal }).ToListAsync(stop))
                .OrderBy(p => p.Ordinal).Select(p => (p.Slug, p.OrganizationId)).Distinct());
        var names = await organizations.Briefs([.. parties.Select(p => p.Organization).Distinct()], spoken.Language, stop);
        return spoken.Speak(() => parties.Where(p => names.ContainsKey(p.Organization)).GroupBy(p => p.Slug).ToDictionary(g => g.Key, g => words.Joined([.. g.Select(p => names[p.Organization].Name)])!));
    }

    private async Task<string?> NamesAsync(IReadOnlyList<Guid> parties, CancellationToken stop)
    {
        var names = await organizations.Briefs(parties, CultureInfo.CurrentUICulture.Name, stop);
        return words.Joined([.. parties.Where(names.ContainsKey).Select(p => names[p].Name)]);
    }
}
