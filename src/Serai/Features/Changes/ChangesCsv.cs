using System.Text;
using NodaTime.Text;
using Serai.Features.Changes.Api;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Changes;

/// <summary>The changes asked for as a file, streamed: in words, or each edit with what was and what became.</summary>
public static class ChangesCsv
{
    private const int Buffer = 1 << 15;
    private static readonly string[] Columns = ["at", "verb", "subject", "old", "new", "reason", "way", "actor", "step", "person"];
    private static readonly string[] EditColumns = ["at", "number", "step", "verb", "subject", "way", "actor", "person", "reason", "undoes", "ordinal", "table", "key", "operation", "before", "after"];

    public static Task Changes(HttpContext context, ChangeQueries queries, HistoryNames names) => Send(context, names, "serai-changes.csv", Columns,
        (question, person) => queries.All(question, context.Actor).Select(c => Row(c.Change, context.Actor.ActorOf(c.Change.Actor, c.Change.Way), person(c.PersonId))));

    public static Task Edits(HttpContext context, ChangeQueries queries, HistoryNames names) => Send(context, names, "serai-edits.csv", EditColumns,
        (question, person) => queries.Edits(question, context.Actor).Select(e => Row(e.Edit, e.Step, context.Actor.ActorOf(e.Step.Actor, e.Step.Way), person(e.PersonId))));

    private static async Task Send(HttpContext context, HistoryNames names, string file, string[] columns, Func<ChangeQuestion, Func<Guid?, string?>, IAsyncEnumerable<object?[]>> rows)
    {
        if (ChangeQuestion.TryRead(context.Request.Query, out var question) is { } key)
        {
            await Refusal.Answer(context, ChangeWords.Refused(key), context.Request.Query[key]);
            return;
        }
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename={file}";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        var persons = await names.AllDoers(context.Actor, stop);
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffer, leaveOpen: true);
        await writer.WriteAsync(CsvFormat.Line(columns).AsMemory(), stop);
        await foreach (var row in rows(question, id => id is { } person ? persons.GetValueOrDefault(person) : null).WithCancellation(stop))
            await writer.WriteAsync(CsvFormat.Line(row).AsMemory(), stop);
    }

    private static object?[] Row(Change c, string actor, string? person) => [At(c.At), c.Verb, c.Subject, c.Old, c.New, c.Reason, c.Way, actor, c.StepId?.ToString("D"), person];

    private static object?[] Row(Edit e, Step s, string actor, string? person) =>
    [
        At(s.At), s.Number, s.Id.ToString("D"), s.Verb, s.Subject, s.Way, actor, person, s.Reason, s.Undoes?.ToString("D"), e.Ordinal, e.Kind, e.Key,
        EditJson.Word(e.Operation), EditJson.Text(e.Before), EditJson.Text(e.After),
    ];

    private static string At(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
