using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.History;

namespace Serai.Features.Cosigning.Copies;

/// <summary>Tells when a field of an agreement was changed last and by whom, as the history has it; what was changed past the program it does not know.</summary>
public sealed class ChangedFields(SeraiDb db, IPersonNames persons)
{
    private const int MostEdits = 2_000;

    // The columns that say a term, by how their names begin; of the others the rows of the agreement's parts.
    private static readonly Dictionary<string, (string Kind, string? Column)> Where = new(StringComparer.Ordinal)
    {
        ["kind"] = ("agreement", "kind"), ["title"] = ("agreement", "title"), ["since"] = ("agreement", "since"), ["until"] = ("agreement", "until"), ["renewal"] = ("agreement", "renewal"), ["noticeMonths"] = ("agreement", "notice_months"),
        ["activities"] = ("agreement", "covers"), ["themes"] = ("agreement", "themes"), ["languages"] = ("agreement", "languages"), ["confidentiality"] = ("agreement", "confidentiality"), ["alliance"] = ("agreement", "alliance_id"), ["parent"] = ("agreement", "parent_id"),
        ["fields"] = ("agreement_field", null), ["parties"] = ("agreement_party", null), ["signatories"] = ("agreement_signatory", null), ["contacts"] = ("agreement_contact", null), ["obligations"] = ("agreement_obligation", null),
        ["texts"] = ("agreement_version", null), ["previous"] = ("agreement_version", null),
    };

    public async Task<IReadOnlyList<FieldChanged>> OfAsync(Talk talk, IReadOnlyList<FieldDiffers> differs, CancellationToken stop)
    {
        if (differs.Count == 0 || talk.Cosigned.HoldingId is not { } id)
            return [];
        var (key, since) = (id.ToString("D"), talk.Messages.Where(m => m.Document == talk.Now.InForce!.Document).Min(m => m.At));
        var parts = await PartsAsync(id, stop);
        // Rows that are gone are found by the steps that took them away; such a step may have been about a successor too, which is another agreement.
        var (keeper, subject) = (talk.Cosigned.KeeperId, AgreementLinks.Subject(await db.Agreements.Where(a => a.Id == id).Select(a => a.Slug).FirstAsync(stop)));
        var subjects = db.StepSubjects;
        var steps = await db.Steps.Where(s => s.Subject == subject && s.At > since && subjects.Any(k => k.SubjectId == keeper && k.Number == s.Number)).OrderByDescending(s => s.Number).Select(s => s.Id).Take(MostEdits).ToListAsync(stop);
        var edits = await (from edit in db.Edits
                           join step in db.Steps on edit.StepId equals step.Id
                           where (edit.Key == key || parts.Contains(edit.Key) || steps.Contains(step.Id)) && step.At > since
                           orderby step.Number descending
                           select new { edit.Kind, edit.Key, edit.Before, edit.After, step.At, step.PersonId, step.Actor }).Take(MostEdits).ToListAsync(stop);
        var names = await persons.OfAsync([.. edits.Select(e => e.PersonId).OfType<Guid>().Distinct()], stop);
        var found = new List<FieldChanged>();
        foreach (var field in differs)
        {
            var (kind, column) = Where.GetValueOrDefault(field.Path.Split('/').Contains("signatories") ? "signatories" : field.Term, ("", null));
            bool IsOfIt(string of, string edited, string? before, string? after) => of == "agreement" ? edited == key : parts.Contains(edited) || (after is null && before?.Contains(key, StringComparison.Ordinal) == true);
            var edit = edits.Find(e => e.Kind == kind && IsOfIt(kind, e.Key, e.Before, e.After) && (column is null || e.After?.Contains($"\"{column}", StringComparison.Ordinal) == true));
            var person = edit?.PersonId is { } who ? names.GetValueOrDefault(who) : null;
            found.Add(new(field.Path, edit is null ? null : Instant.FromUnixTimeSeconds(edit.At.ToUnixTimeSeconds()), edit is null ? null : person ?? edit.Actor));
        }
        return [.. found.Take(CopyForm.MostChanges)];
    }

    private async Task<List<string>> PartsAsync(Guid id, CancellationToken stop)
    {
        var ids = await db.Set<Agreements.AgreementParty>().Where(p => p.AgreementId == id).Select(p => p.Id)
            .Concat(db.Set<Agreements.AgreementField>().Where(f => f.AgreementId == id).Select(f => f.Id))
            .Concat(db.Set<Agreements.AgreementObligation>().Where(o => o.AgreementId == id).Select(o => o.Id))
            .Concat(db.Set<Agreements.AgreementVersion>().Where(v => v.AgreementId == id).Select(v => v.Id)).ToListAsync(stop);
        return ids.ConvertAll(i => i.ToString("D"));
    }
}
