using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.Organizations.Addresses;

/// <summary>Which organization an address names, for who may do what there. An alliance bears the id and the slug of its organization.</summary>
public sealed class OrganizationOfAddress(SeraiDb db) : IOrganizationOfAddress
{
    public async ValueTask<Guid?> FindAsync(string word, CancellationToken stop)
    {
        var slug = word.ToLowerInvariant();
        var found = Guid.TryParse(word, out var id) ? db.Organizations.Where(o => o.Id == id) : db.Organizations.Where(o => o.Slug == slug);
        return await found.Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop);
    }
}
