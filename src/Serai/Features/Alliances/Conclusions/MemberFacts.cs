using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Organizations;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// What is concluded of a membership rests on facts about the member: what it is called, since when there is one, in which country it is, and
/// by its latitude in which half of the year its summer falls.
/// </summary>
public static class MemberFacts
{
    /// <summary>The organizations of which such a fact is about to be saved otherwise. One that is new is nobody's member yet.</summary>
    public static IReadOnlyCollection<Guid> Changed(SeraiDb db)
    {
        var changed = new HashSet<Guid>();
        var added = new HashSet<Guid>();
        foreach (var entry in db.ChangeTracker.Entries<Organization>())
            if (entry.State == EntityState.Added)
                added.Add(entry.Entity.Id);
            else if (entry.State == EntityState.Modified && (Differs(entry.Property(o => o.Name)) || Differs(entry.Property(o => o.Established)) || Differs(entry.Property(o => o.CountryCode))))
                changed.Add(entry.Entity.Id);
        foreach (var entry in db.ChangeTracker.Entries<OrganizationPlace>())
            if (entry.State is EntityState.Added or EntityState.Deleted || (entry.State == EntityState.Modified && Differs(entry.Property(p => p.Latitude))))
                changed.Add(entry.Entity.OrganizationId);
        changed.ExceptWith(added);
        return changed;
    }

    private static bool Differs(PropertyEntry property) => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);
}
