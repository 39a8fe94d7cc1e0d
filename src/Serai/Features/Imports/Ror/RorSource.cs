using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Statements;
using Serai.Features.Sources;

namespace Serai.Features.Imports.Ror;

/// <summary>The register as a source: what its records say rests on it.</summary>
public static class RorSource
{
    /// <summary>The register's name in <see cref="RegisterRecord"/>, and the scheme of its ids.</summary>
    public const string Register = "ror";

    private const string Title = "Research Organization Registry (ROR)";
    private const string Address = "https://ror.org/";

    public static string Key { get; } = Digest.Of("source", Title, Address, nameof(Trust.Encyclopedia));

    /// <summary>The source's row; added to the context where it is not there yet.</summary>
    public static async Task<Source> In(SeraiDb db, CancellationToken stop)
    {
        if (await db.Sources.SingleOrDefaultAsync(s => s.Key == Key, stop) is { } known)
            return known;
        var source = new Source
        {
            Key = Key,
            Title = Title,
            Publisher = "Research Organization Registry",
            Address = Address,
            Trust = Trust.Encyclopedia,
        };
        db.Add(source);
        return source;
    }
}
