using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Organizations.Addresses;

/// <summary>Old addresses keep working: ids of this registry and of ROR, and records that were merged into others.</summary>
public sealed class OrganizationAddresses(SeraiDb db)
{
    /// <summary>The slug of the organization that a slug in any case, a Serai id or a merged record's now leads to; null where none does.</summary>
    public async Task<string?> Of(string word, CancellationToken stop)
    {
        var slug = word.ToLowerInvariant();
        return (await db.HeirOf(Guid.TryParse(word, out var id) ? db.Organizations.Where(o => o.Id == id) : db.Organizations.Where(o => o.Slug == slug), stop))?.Slug;
    }

    /// <summary>The answer where nothing stands at an address: where it leads now, or not found.</summary>
    public async Task<IResult> Elsewhere(string word, Func<string, string> address, HttpContext context, CancellationToken stop) =>
        await Of(word, stop) is { } now && now != word
            ? Results.Redirect(address(now) + context.Request.QueryString, permanent: true)
            : Results.NotFound();

    /// <summary>The slug of the organization of a ROR id, written as an address or as its last part.</summary>
    public async Task<string?> OfRor(string word, CancellationToken stop)
    {
        var ror = "https://ror.org/" + word.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        return (await db.HeirOf(db.Organizations.Where(o => o.Identifiers.Any(i => i.Scheme == "ror" && i.Value == ror)), stop))?.Slug;
    }
}
