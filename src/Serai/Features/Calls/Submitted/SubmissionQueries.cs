using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Forms;

namespace Serai.Features.Calls.Submitted;

/// <summary>What is asked of a call's list of submissions.</summary>
/// <param name="State">Only those; null for submitted ones.</param>
/// <param name="Words">Words of the title, as search folds them.</param>
/// <param name="Field">A field of the form that they are filtered by.</param>
/// <param name="Value">What it has to be, as <see cref="AskedValue"/> understands it.</param>
/// <param name="Order">A field, or one of <see cref="SubmissionQueries.ByNumber"/> and <see cref="SubmissionQueries.ByTime"/>.</param>
/// <param name="Down">From the last to the first.</param>
public sealed record SubmissionQuestion(SubmissionState? State, string? Words, string? Field, string? Value, string Order, bool Down);

/// <summary>Reads the submissions of a call, a page at a time, by any field of its form.</summary>
public sealed class SubmissionQueries(SeraiDb db, OrganizationQueries organizations)
{
    public const string ByNumber = "number", ByTime = "submitted", ByTitle = "title";

    /// <param name="call">The call.</param>
    /// <param name="design">Its form.</param>
    /// <param name="asked">The question.</param>
    /// <param name="without">What the reader may not know of, being in conflict with it.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IQueryable<Submission>> OfAsync(Call call, FormDesign design, SubmissionQuestion asked, IReadOnlySet<Guid> without, CancellationToken stop)
    {
        var (id, state) = (call.Id, asked.State ?? SubmissionState.Submitted);
        var found = db.Submissions.AsNoTracking().Where(s => s.CallId == id && s.State == state && s.Number != null);
        if (without.Count > 0)
        {
            List<Guid> hidden = [.. without];
            found = found.Where(s => !hidden.Contains(s.Id));
        }
        var values = db.SubmissionValues;
        if (asked.Words is { Length: > 0 } words)
        {
            // Each word in any value of a text.
            foreach (var word in AnswerValues.Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var saying = values.Where(v => v.CallId == id && v.Value.Contains(word)).Select(v => v.SubmissionId);
                found = found.Where(s => saying.Contains(s.Id));
            }
        }
        if (asked is { Field: { } field, Value: { Length: > 0 } value } && design.Field(field) is { } of)
        {
            var meant = await AskedValue.OfAsync(db, id, of, value, stop);
            var (these, beginning) = (meant.Values, meant.Beginning);
            // From the values to the submissions: few have the one asked for.
            var having = values.Where(v => v.CallId == id && v.Field == field);
            var ids = (these is null ? having.Where(v => v.Value.StartsWith(beginning)) : having.Where(v => these.Contains(v.Value))).Select(v => v.SubmissionId);
            found = found.Where(s => ids.Contains(s.Id));
        }
        return Ordered(found, design, asked);
    }

    private IQueryable<Submission> Ordered(IQueryable<Submission> found, FormDesign design, SubmissionQuestion asked)
    {
        var (values, order) = (db.SubmissionValues, asked.Order);
        IOrderedQueryable<Submission> By<TKey>(System.Linq.Expressions.Expression<Func<Submission, TKey>> key) => asked.Down ? found.OrderByDescending(key) : found.OrderBy(key);
        var ordered = order switch
        {
            ByTime => By(s => s.SubmittedAt),
            ByTitle => By(s => s.Title),
            ByNumber => By(s => s.Number),
            _ when design.Field(order) is { Kind: FieldKind.Number or FieldKind.Date } => By(s => values.Where(v => v.SubmissionId == s.Id && v.Field == order).Min(v => v.Number)),
            _ => By(s => values.Where(v => v.SubmissionId == s.Id && v.Field == order).Min(v => v.Value)),
        };
        return ordered.ThenBy(s => s.Number);
    }

    /// <summary>How often each value of a field was given, the most frequent first, as a reader calls it: options and organizations by their names.</summary>
    public async Task<IReadOnlyList<(string Label, int Count)>> CountAsync(Call call, FormField asked, string language, int most, IReadOnlySet<Guid> without, CancellationToken stop)
    {
        var (id, field) = (call.Id, asked.Id);
        List<Guid> hidden = [.. without];
        var submitted = db.Submissions.Where(s => s.CallId == id && s.State == SubmissionState.Submitted).Select(s => s.Id);
        var counted = await db.SubmissionValues.Where(v => v.CallId == id && v.Field == field && !hidden.Contains(v.SubmissionId) && submitted.Contains(v.SubmissionId))
            .GroupBy(v => v.Value).Select(g => new { Value = g.Key, Count = g.Select(v => v.SubmissionId).Distinct().Count() }).ToListAsync(stop);
        List<string> first = [.. counted.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Take(most).Select(c => c.Value)];
        var names = asked.Kind == FieldKind.Organization ? await NamesAsync(first, language, stop) : asked.Options.ToDictionary(o => o.Id, o => o.Label.In(language, ""));
        var counts = counted.ToDictionary(c => c.Value, c => c.Count);
        return [.. first.Select(v => (names.GetValueOrDefault(v) ?? v, counts[v]))];
    }

    private async Task<Dictionary<string, string>> NamesAsync(List<string> slugs, string language, CancellationToken stop)
    {
        var ids = await db.Organizations.Where(o => slugs.Contains(o.Slug)).Select(o => o.Id).ToListAsync(stop);
        return (await organizations.Briefs(ids, language, stop)).Values.ToDictionary(b => b.Slug, b => b.Name);
    }

    /// <summary>Whether a field's values are the beginnings of texts.</summary>
    public static bool IsText(FormField field) => field.Kind is FieldKind.ShortText or FieldKind.Person or FieldKind.Organization;

    /// <summary>The fields by which a list can be filtered and ordered.</summary>
    public static IEnumerable<FormField> Listed(FormDesign design) => design.Fields.Where(f => f.Kind is not (FieldKind.Group or FieldKind.LongText or FieldKind.File));
}
