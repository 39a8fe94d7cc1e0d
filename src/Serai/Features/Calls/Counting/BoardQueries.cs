using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Counting;

/// <summary>Counts what was submitted to a call, in the same number of statements whatever there is. What a reader is in conflict with is in none of its numbers.</summary>
public sealed class BoardQueries(SeraiDb db, CallQueries calls, OwnConflicts own, OrganizationQueries organizations, BoardCounts counts, IClock clock)
{
    /// <param name="slug">The call.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="asked">The question of the form to count organizations by; null, or none that asks for one, for the first.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Null where there is no such call, or it is not run by the actor's office.</returns>
    public async Task<CallBoard?> OfAsync(string slug, Actor actor, string? asked, CancellationToken stop)
    {
        var forms = db.CallForms;
        var found = await calls.VisibleTo(actor).AsNoTracking().Where(c => c.Slug == slug).Select(c => new
        {
            Call = c,
            Design = forms.Where(f => f.CallId == c.Id && (c.FormNumber == null || f.Number == c.FormNumber)).OrderByDescending(f => f.Number).Select(f => f.Design).FirstOrDefault(),
        }).FirstOrDefaultAsync(stop);
        if (found is null || !actor.May(Right.SeeOffice, found.Call.KeeperId))
            return null;
        var (call, design, now) = (found.Call, CallQueries.Read(found.Design!), clock.GetCurrentInstant());
        List<FormField> fields = [.. design.Fields.Where(f => f.Kind == FieldKind.Organization)];
        var field = fields.Find(f => f.Id == asked) ?? fields.FirstOrDefault();
        var earlier = await EarlierAsync(call, actor, now, stop);
        List<Guid> both = [call.Id, .. earlier is null ? Array.Empty<Guid>() : [earlier.Id]];
        List<Guid> hidden = [.. await HiddenAsync(call, earlier, both, actor, stop)];
        var came = (await db.Submissions.Where(s => both.Contains(s.CallId) && s.State == SubmissionState.Submitted && s.FirstSubmittedAt != null && !hidden.Contains(s.Id))
            .Select(s => new { s.CallId, At = s.FirstSubmittedAt!.Value }).ToListAsync(stop)).ToLookup(s => s.CallId, s => s.At);
        return new(call, design, fields, field, await counts.StatesAsync(call.Id, hidden, actor.PersonId, stop), await InstitutionsAsync(call.Id, field?.Id ?? "", hidden, stop), await counts.PlacesAsync(call.Id, field?.Id ?? "", hidden, stop),
            earlier, BoardCurve.Of(call, came[call.Id], earlier, earlier is null ? [] : came[earlier.Id], now));
    }

    // The one that it was copied from; else the last of the same kind that the same organization closed before this one.
    private Task<Call?> EarlierAsync(Call call, Actor actor, Instant now, CancellationToken stop)
    {
        var (id, copied, keeper, kind, before) = (call.Id, call.CopiedFromId ?? Guid.Empty, call.KeeperId, call.Kind, call.Closes ?? now);
        var found = db.Calls.AsNoTracking().Where(c => c.Id != id && c.PublishedAt != null && (c.Id == copied || (c.KeeperId == keeper && c.Kind == kind && c.Closes < before)));
        if (actor.PlacesOf(Right.SeeOffice) is { } places)
            found = found.Where(c => places.Contains(c.KeeperId));
        return found.OrderByDescending(c => c.Id == copied).ThenByDescending(c => c.Closes).ThenBy(c => c.Id).FirstOrDefaultAsync(stop);
    }

    // Asked at once for both: hardly anybody who runs a call reviews it too.
    private async Task<IEnumerable<Guid>> HiddenAsync(Call call, Call? earlier, List<Guid> both, Actor actor, CancellationToken stop)
    {
        var person = actor.PersonId;
        var reviewed = await db.Reviewers.Where(r => r.PersonId != null && r.PersonId == person && both.Contains(r.CallId)).Select(r => r.CallId).ToListAsync(stop);
        var hidden = new List<Guid>();
        foreach (var one in new[] { call, earlier }.OfType<Call>().Where(c => reviewed.Contains(c.Id)))
            hidden.AddRange(await own.HiddenAsync(one, actor, stop));
        return hidden;
    }

    private async Task<IReadOnlyList<InstitutionCount>> InstitutionsAsync(Guid call, string field, List<Guid> hidden, CancellationToken stop)
    {
        var counted = await counts.OrganizationsAsync(call, field, hidden, stop);
        var reader = CultureInfo.CurrentUICulture.Name;
        var briefs = await organizations.Briefs([.. counted.Select(c => c.Id).OfType<Guid>()], reader, stop);
        return [.. counted.Select(c => new InstitutionCount(c.How, c.Id is { } id ? briefs.GetValueOrDefault(id) : null, c.Count))
            .OrderBy(c => c.How).ThenByDescending(c => c.Count).ThenBy(c => c.Organization?.Name, NameOrder.Of(reader)).ThenBy(c => c.Organization?.Id)];
    }
}
