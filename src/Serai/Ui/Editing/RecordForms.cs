using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Ui.Editing;

/// <summary>Makes the forms of records: as they are opened, and as they come back.</summary>
public sealed class RecordForms(SeraiDb db, IServiceProvider parts)
{
    private static readonly Dictionary<string, FieldProblem> None = [];

    /// <summary>The form of a record; null where there is none, or none for the actor.</summary>
    public async Task<RecordForm?> OpenAsync(RecordKind kind, string key, Actor actor, CancellationToken stop)
    {
        if (await kind.FindAsync(db, key, stop) is not { } at || actor.MayEdit(at) is var may && may == EditorMay.Nothing)
            return null;
        var context = Context(stop);
        var now = await kind.TextsAsync(at.Record, context);
        db.ChangeTracker.Clear();
        return new(kind, at, may, await FieldInput.OfAsync(kind, now, None, context)) { Was = now };
    }

    public async Task<RecordForm?> OpenNewAsync(RecordKind kind, string? within, Actor actor, CancellationToken stop)
    {
        if (await kind.MakeAsync(db, within, stop) is not { } at || actor.MayEdit(at) is var may && may == EditorMay.Nothing)
            return null;
        var context = Context(stop);
        var empty = await kind.TextsAsync(at.Record, context);
        db.ChangeTracker.Clear();
        return new(kind, at, may, await FieldInput.OfAsync(kind, empty, None, context)) { IsNew = true };
    }

    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    public async Task<RecordForm> WrongAsync(RecordForm open, IFormCollection form, FieldValues typed, IReadOnlyDictionary<string, FieldProblem> problems, CancellationToken stop)
    {
        var inputs = await FieldInput.OfAsync(open.Kind, Filled(open, typed), problems, Context(stop));
        return form.IsMerge() ? open with { Inputs = inputs, Merge = Rows(open.Kind, inputs, form, new HashSet<string>()) } : open with { Inputs = inputs };
    }

    /// <summary>Somebody else saved meanwhile.</summary>
    public async Task<RecordForm> MovedAsync(RecordForm open, Outcome.Moved moved, CancellationToken stop)
    {
        var inputs = await FieldInput.OfAsync(open.Kind, new(moved.Changes.Select(c => KeyValuePair.Create(c.Field, c.Mine))), None, Context(stop));
        var rows = moved.Changes.Where(c => c.IsMine || c.IsTheirs).Select(c => new MergeRow(
            inputs.Single(i => i.Field.Name == c.Field), c, c.IsConflict ? null : c.IsMine ? FormReading.PickMine : FormReading.PickNow, false));
        return open with { Was = moved.Now, Inputs = inputs, Merge = [.. rows], Theirs = await WhoAsync(moved.At.SubjectId, stop) };
    }

    /// <summary>The page of merging again, where something was left open.</summary>
    public async Task<RecordForm> UnansweredAsync(RecordForm open, IFormCollection form, IReadOnlySet<string> unanswered, string note, CancellationToken stop)
    {
        var inputs = await FieldInput.OfAsync(open.Kind, Filled(open, form.Typed(open.Kind)), None, Context(stop));
        return open with { Was = form.Before(open.Kind), Inputs = inputs, Note = note, Merge = Rows(open.Kind, inputs, form, unanswered), Problem = new("ChooseAll") };
    }

    private static IReadOnlyList<MergeRow> Rows(RecordKind kind, IReadOnlyList<FieldInput> inputs, IFormCollection form, IReadOnlySet<string> unanswered)
    {
        var (first, mine, now) = (form.Values(kind, FormReading.Base), form.Values(kind, FormReading.Mine), form.Before(kind));
        return [.. inputs.Where(i => first.ContainsKey(i.Field.Name)).Select(i => (i, Name: i.Field.Name)).Select(x => new MergeRow(
            x.i, new(x.Name, first.Text(x.Name), mine.Text(x.Name), now.Text(x.Name)),
            form[FormReading.Pick + x.Name].ToString() is { Length: > 0 } pick ? pick : null, unanswered.Contains(x.Name)))];
    }

    // A field that the form did not send back stands as it is.
    private static FieldValues Filled(RecordForm open, FieldValues typed) =>
        new(open.Inputs.Select(i => KeyValuePair.Create(i.Field.Name, typed.GetValueOrDefault(i.Field.Name) ?? i.Typed)));

    // Whoever merges may edit here, and so may know who else did.
    private async Task<(string, Instant)?> WhoAsync(Guid? subject, CancellationToken stop)
    {
        if (subject is not { } id) return null;
        var steps = db.Steps;
        var last = await (
            from touched in db.StepSubjects
            join step in steps on touched.StepId equals step.Id
            where touched.SubjectId == id
            orderby touched.Number descending
            select step).AsNoTracking().FirstOrDefaultAsync(stop);
        if (last is null) return null;
        var name = last.PersonId is { } person && parts.GetService<IPersonNames>() is { } names ? (await names.OfAsync([person], stop)).GetValueOrDefault(person) : last.Actor;
        return (name ?? "", last.At);
    }

    private FieldContext Context(CancellationToken stop) => new(db, parts, stop);
}
