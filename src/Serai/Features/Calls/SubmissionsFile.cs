using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Submitted;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Calls;

/// <summary>The list of submissions as a file for a spreadsheet: what is asked for, with all answers. Entries of a group stand in one cell.</summary>
internal static class SubmissionsFile
{
    public static async Task<IResult> SendAsync(string slug, HttpContext http, CallQueries calls, SubmissionQueries submissions, AnswerLines lines, OwnConflicts own, SeraiDb db)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await calls.FindAsync(slug, http.Actor, stop) is not { } call || !http.Actor.May(Right.SeeOffice, call.KeeperId))
            return Results.NotFound();
        var language = CultureInfo.CurrentUICulture.Name;
        var forms = await db.CallForms.AsNoTracking().Where(f => f.CallId == call.Id).ToDictionaryAsync(f => f.Number, f => CallQueries.Read(f.Design), stop);
        var design = forms[call.FormNumber ?? forms.Keys.Max()];
        var asked = http.Request.Query;
        var question = SubmissionsModel.Read(design, asked["q"], asked["state"], asked["field"], asked["value"], asked["order"], asked["down"]);
        var rows = await (await submissions.OfAsync(call, design, question, await own.HiddenAsync(call, http.Actor, stop), stop)).ToListAsync(stop);
        List<FormField> fields = [.. design.Fields.Where(f => f.Kind != FieldKind.Group)];
        return CsvAnswer.File($"calls-{slug}-submissions.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "state", "submitted", "name", "email", .. fields.Select(f => f.Label.In(language, design.FirstLanguage))]));
            foreach (var row in rows)
            {
                var told = lines.Of(forms[row.FormNumber], KeepDraft.Answers(forms[row.FormNumber], row.Answers!), language).ToLookup(l => l.Path.Field, l => l.Value);
                to.Write(CsvFormat.Line([row.Number, Platform.Web.Api.ApiJson.Word(row.State), NodaTime.Text.InstantPattern.General.Format(row.SubmittedAt!.Value), row.Name, row.Email, .. fields.Select(f => string.Join("; ", told[f.Id]))]));
            }
        });
    }
}
