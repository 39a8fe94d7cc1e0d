using Serai.Features.Office.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Office;

/// <summary>Ticks a reminder off, at one click.</summary>
public sealed class MarkDone(RecordEditor editor, ReminderPart part)
{
    /// <returns>The step that did it; null where it was done already.</returns>
    /// <param name="context">Who does it.</param>
    /// <param name="office">The slug of the office.</param>
    /// <param name="partner">The slug of whom it is about.</param>
    /// <param name="id">The reminder.</param>
    public async Task<Guid?> RunAsync(HttpContext context, string office, string partner, Guid id)
    {
        var outcome = await editor.SaveAsync(part, OfficePart.Key(office, partner, id), [], new() { [ReminderPart.Done] = "true" }, at => context.Doing("edit", at.Subject, at.SubjectId), context.RequestAborted);
        return outcome is Outcome.Saved saved ? saved.Step : null;
    }
}
