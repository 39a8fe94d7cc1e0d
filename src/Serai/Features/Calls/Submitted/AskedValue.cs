using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Names;

namespace Serai.Features.Calls.Submitted;

/// <summary>What somebody typed about a field, as the values of answers that are meant by it.</summary>
/// <param name="Values">These, where they are known; null for all that begin with <see cref="Beginning"/>.</param>
/// <param name="Beginning">How the value of a text begins, folded.</param>
public sealed record AskedValue(IReadOnlyList<string>? Values, string Beginning)
{
    /// <summary>
    /// An option is meant by its name in any language, an organization by the beginning of any of its names, a text by its beginning; a number
    /// or a day that cannot be read means no answer.
    /// </summary>
    public static async Task<AskedValue> OfAsync(SeraiDb db, Guid call, FormField field, string typed, CancellationToken stop)
    {
        var folded = AnswerValues.Folded(typed);
        return field.Kind switch
        {
            FieldKind.Choice or FieldKind.Choices => Just([.. field.Options.Where(o => o.Id == typed || o.Label.Texts.Any(t => NameFold.Fold(t.Text) == folded)).Select(o => o.Id)]),
            FieldKind.Number => Just(StrictNumber.TryRead(typed, out var number) ? [StrictNumber.Write(number)] : []),
            FieldKind.Date => Just(StrictDate.TryRead(typed, out var day) ? [StrictDate.Write(day)] : []),
            FieldKind.Organization => Just([typed, .. await OrganizationsAsync(db, call, field.Id, folded, stop)]),
            _ => folded.Length == 0 ? Just([]) : new(null, folded),
        };
    }

    private static AskedValue Just(List<string> values) => new(values, "");

    // Of those that were named in answers: the registry may have a hundred thousand.
    private static async Task<List<string>> OrganizationsAsync(SeraiDb db, Guid call, string field, string folded, CancellationToken stop)
    {
        if (folded.Length == 0)
            return [];
        var (organizations, names) = (db.Organizations, db.OrganizationNames);
        var given = db.SubmissionValues.Where(v => v.CallId == call && v.Field == field).Select(v => v.Value).Distinct();
        var known = await given.Join(organizations, v => v, o => o.Slug, (v, o) => o)
            .Where(o => o.SortName.StartsWith(folded) || names.Any(n => n.OrganizationId == o.Id && n.Folded.StartsWith(folded))).Select(o => o.Slug).ToListAsync(stop);
        return [.. known, .. await given.Where(v => v.StartsWith(folded)).ToListAsync(stop)];
    }
}
