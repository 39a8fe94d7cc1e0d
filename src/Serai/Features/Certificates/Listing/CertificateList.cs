using Microsoft.AspNetCore.Http.Extensions;
using Serai.Platform;

namespace Serai.Features.Certificates.Listing;

/// <summary>What is asked of a list of certificates.</summary>
/// <param name="Words">Parts of names and titles, as typed.</param>
/// <param name="State">Only those.</param>
public sealed record CertificateQuestion(string? Words, CertificateState? State)
{
    private const int LongestWords = 200;

    /// <summary>Reads the question of an address; what is not understood asks nothing.</summary>
    public static CertificateQuestion Read(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        return new(words.Length is 0 or > LongestWords ? null : words, EnumNames.Read<CertificateState>(query["state"].ToString()));
    }

    /// <summary>The question as the end of an address.</summary>
    public string ToQuery(int? page = null)
    {
        var query = new QueryBuilder();
        if (Words is not null)
            query.Add("q", Words);
        if (State is { } state)
            query.Add("state", state.ToString());
        if (page is { } at)
            query.Add("page", at.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.ToString();
    }
}

/// <summary>The certificates that organizations run.</summary>
public sealed class CertificateList(SeraiDb db, IClock clock)
{
    /// <summary>The newest first.</summary>
    public IQueryable<Certificate> Of(IReadOnlyCollection<Guid> keepers, CertificateQuestion asked)
    {
        var (all, now) = (keepers.ToList(), clock.GetCurrentInstant());
        var found = db.Certificates.Where(c => all.Contains(c.KeeperId));
        foreach (var word in asked.Words is { } words ? Names.NameFold.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            found = found.Where(c => c.Folded.Contains(word));
        found = asked.State switch
        {
            CertificateState.Revoked => found.Where(c => c.RevokedAt != null),
            CertificateState.Expired => found.Where(c => c.RevokedAt == null && c.ValidUntil != null && c.ValidUntil <= now),
            CertificateState.InForce => found.Where(c => c.RevokedAt == null && (c.ValidUntil == null || c.ValidUntil > now)),
            _ => found,
        };
        return found.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id);
    }
}
