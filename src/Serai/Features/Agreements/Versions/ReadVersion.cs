using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Content;

namespace Serai.Features.Agreements.Versions;

/// <summary>Reads what a version says.</summary>
public static class ReadVersion
{
    /// <summary>What it says; the form is this program's own, so a row that does not read is damaged.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public static AgreementContent Content(this AgreementVersion version) =>
        CanonicalForm.Read(Encoding.UTF8.GetBytes(version.Canonical), out var problem) is { } content && content.Digest() == version.Digest ? content
            : throw new InvalidDataException($"Version {version.Number} of agreement {version.AgreementId} is not what was written: {problem}.");

    /// <summary>What the row says now, whether or not it is what was written: to be laid beside what was signed.</summary>
    /// <exception cref="InvalidDataException">It cannot be read at all.</exception>
    public static AgreementContent Said(this AgreementVersion version) => CanonicalForm.Read(Encoding.UTF8.GetBytes(version.Canonical), out var problem)
        ?? throw new InvalidDataException($"Version {version.Number} of agreement {version.AgreementId} cannot be read: {problem}.");

    /// <summary>A version by its number; without one the version that was signed last, else the newest.</summary>
    public static Task<AgreementVersion?> VersionAsync(this SeraiDb db, Guid agreement, int? number, CancellationToken stop)
    {
        var signatures = db.StandingSignatures;
        return db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == agreement && (number == null || v.Number == number))
            .OrderByDescending(v => signatures.Any(s => s.VersionId == v.Id)).ThenByDescending(v => v.Number).FirstOrDefaultAsync(stop);
    }

    public static Task<AgreementVersion?> NewestAsync(this SeraiDb db, Guid agreement, CancellationToken stop) =>
        db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == agreement).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
}
