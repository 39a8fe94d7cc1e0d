using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Making;

/// <summary>Puts another form in the place of a call's: over one that is not public yet, else as the next, so that what was answered stays readable under its own.</summary>
public sealed class ChangeForm(SeraiDb db)
{
    public const string Verb = "change the form";

    /// <param name="shown">The number of the form that was shown, and whether it was public: had somebody else changed it meanwhile, nothing is overwritten.</param>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, FormDesign design, string shown, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, design, shown, stop));

    /// <summary>What says that nobody has changed a form since it was shown.</summary>
    public static string Mark(CallForm form) => Platform.Canonical.CanonicalJson.Digest(System.Text.Encoding.UTF8.GetBytes(form.Design + form.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private async Task<(Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, FormDesign design, string shown, CancellationToken stop)
    {
        if (await db.Calls.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || !context.Actor.May(Right.Edit, call.KeeperId))
            return (null, Problem("Gone"));
        var form = await db.CallForms.Where(f => f.CallId == id).OrderByDescending(f => f.Number).FirstAsync(stop);
        if (Mark(form) != shown)
            return (null, Problem("FormChangedMeanwhile"));
        var json = DesignJson.Write(design).ToJsonString();
        if (json == form.Design)
            return (null, null);
        if (json.Length > FormModel.Most)
            return (null, new("FormTooLong", FormModel.Most >> 20) { Texts = typeof(CallTexts) });
        // Answers may have been given under any that was public, and drafts go on in the newest.
        var published = await db.CallForms.Where(f => f.CallId == id && f.PublishedAt != null).OrderByDescending(f => f.Number).Select(f => f.Design).ToListAsync(stop);
        if (published.SelectMany(before => DesignChanges.Problems(CallQueries.Read(before), design)).FirstOrDefault() is { } wrong)
            return (null, new("Design." + wrong.Code, wrong.Field, wrong.Option ?? "", string.Join(", ", wrong.UsedBy)) { Texts = typeof(CallTexts) });
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CallLinks.Subject(call.Slug), call.KeeperId), stop);
        if (form.PublishedAt is null)
            (form.Design, form.At, form.PersonId) = (json, step.Doing.At, step.Doing.PersonId);
        else
            db.Add(new CallForm { CallId = id, KeeperId = call.KeeperId, Number = form.Number + 1, Design = json, At = step.Doing.At, PersonId = step.Doing.PersonId });
        // Whoever publishes at this moment finds it changed.
        db.Entry(call).Property(c => c.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    private static FieldProblem Problem(string code) => new(code) { Texts = typeof(CallTexts) };
}
