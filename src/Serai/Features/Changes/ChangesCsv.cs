using System.Text;
using Serai.Platform.Files;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Changes;

/// <summary>The changes asked for as a file, streamed.</summary>
public static class ChangesCsv
{
    private const int Buffer = 1 << 15;
    private static readonly string[] Columns = ["at", "verb", "subject", "old", "new", "reason", "way", "actor", "step"];

    public static async Task Send(HttpContext context, ChangeQueries queries)
    {
        if (ChangeQuestion.TryRead(context.Request.Query, out var question) is { } key)
        {
            await Refusal.Answer(context, ChangeWords.Refused(key), context.Request.Query[key]);
            return;
        }
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=serai-changes.csv";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffer, leaveOpen: true);
        await writer.WriteAsync(CsvFormat.Line(Columns).AsMemory(), stop);
        await foreach (var change in queries.All(question).WithCancellation(stop))
            await writer.WriteAsync(CsvFormat.Line(Row(change)).AsMemory(), stop);
    }

    private static object?[] Row(Change c) =>
        [NodaTime.Text.InstantPattern.ExtendedIso.Format(c.At), c.Verb, c.Subject, c.Old, c.New, c.Reason, c.Way, c.Actor, c.StepId?.ToString("D")];
}
