using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Serai.Features.Agreements.Register;

/// <summary>Keeps the words by which agreements are found with their texts, whoever saves one: a form, an import, a step that is taken back.</summary>
public sealed class KeepWords : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (SeraiDb)eventData.Context!;
        var changed = db.ChangeTracker.Entries<Agreement>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(a => a.Folded) is var folded && folded.CurrentValue != folded.OriginalValue))
            .Select(e => (e.Entity, IsNew: e.State == EntityState.Added)).ToList();
        foreach (var (agreement, isNew) in changed)
        {
            var words = AgreementWord.Of(agreement.Folded).ToHashSet(StringComparer.Ordinal);
            foreach (var known in isNew ? [] : await db.Set<AgreementWord>().Where(w => w.AgreementId == agreement.Id).ToListAsync(cancellationToken))
                if (!words.Remove(known.Word))
                    db.Remove(known);
            db.AddRange(words.Select(w => new AgreementWord { AgreementId = agreement.Id, Word = w }));
        }
        return result;
    }
}
