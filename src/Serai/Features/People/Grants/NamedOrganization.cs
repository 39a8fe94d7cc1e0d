using Microsoft.Extensions.Localization;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;

namespace Serai.Features.People.Grants;

/// <summary>Which organization somebody names in a form: read as in the forms of records, by an address, an id or a name that is only its.</summary>
public sealed class NamedOrganization(SeraiDb db, IServiceProvider parts, IStringLocalizerFactory texts)
{
    private static readonly OrganizationFormat Format = new();

    /// <returns>Its id; else why there is none, with those that may be meant, or nothing where the text is not one that somebody typed.</returns>
    public async Task<(Guid? Id, string? Problem)> ReadAsync(string text, CancellationToken stop)
    {
        if (text.Length > Format.MaxLength || HiddenSigns.First(text) is not null) return (null, null);
        var reading = await Format.ReadAsync(text, new(db, parts, stop));
        return reading.Value is Guid id ? (id, null) : (null, reading.Problem?.Sentence(texts));
    }
}
