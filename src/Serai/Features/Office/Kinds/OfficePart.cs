using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;

namespace Serai.Features.Office.Kinds;

/// <summary>
/// A kind of rows that an office keeps of a partner. It is known to the office's own pages alone: the API of records does not list it, and
/// nobody proposes here.
/// </summary>
public abstract class OfficePart : RecordKind
{
    /// <summary>The part's word in addresses: <c>notes</c>.</summary>
    public abstract string Part { get; }

    /// <summary>Whether it tells of a person, so that it can be erased for good.</summary>
    public virtual bool TellsOfPersons => false;

    public override Type Texts => typeof(OfficeFieldTexts);

    public override bool IsRemovable => true;

    public static string Within(string office, string partner) => $"{office}/{partner}";

    public static string Key(string office, string partner, Guid id) => $"{office}/{partner}/{id:N}";

    protected static RecordAt At(OfficeWith with, OfficeRow row) => new(
        row, OfficeLinks.Subject(with.Office.Slug, with.Partner.Slug), with.Office.Id, with.PartnerName, [with.Office.Id], OfficeLinks.With(with.Office.Slug, with.Partner.Slug));
}

/// <summary>The same of one kind of row.</summary>
public abstract class OfficePart<T> : OfficePart
    where T : OfficeRow
{
    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.Split('/') is [var office, var partner, var number] && Guid.TryParseExact(number, "N", out var id)
        && await db.OfficeWithAsync(office, partner, stop) is { } with
        && await db.Set<T>().Of(with).FirstOrDefaultAsync(r => r.Id == id, stop) is { } row ? At(with, row) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within?.Split('/') is [var office, var partner] && await db.OfficeWithAsync(office, partner, stop) is { } with ? At(with, New(with)) : null;

    /// <summary>A row without its values.</summary>
    protected abstract T New(OfficeWith with);

    /// <summary>A period must be able to have happened.</summary>
    protected static IReadOnlyList<(string Field, FieldProblem Problem)> Period(EdtfDate? since, EdtfDate? until) =>
        since?.Earliest is { } first && until?.Latest is { } last && last < first ? [("until", new(FieldProblem.EndsBeforeItBegins, until.Text, since.Text))] : [];
}

/// <summary>The kinds in the order of the page.</summary>
public sealed class OfficeParts(IEnumerable<OfficePart> all)
{
    public IReadOnlyList<OfficePart> All { get; } = [.. all];

    public OfficePart? Find(string part) => All.FirstOrDefault(p => p.Part == part);
}
