using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Applying;
using Serai.Forms;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Taking;

/// <summary>What a submission says of whoever would take part.</summary>
/// <param name="Name">The name under which it was submitted.</param>
/// <param name="Email">Where its receipt went.</param>
/// <param name="InstitutionName">The home institution as written.</param>
/// <param name="Institution">Its word in the registry, or its id where the submission is for a member; null where neither is known.</param>
/// <param name="Group">What a field called group or origin was answered, in the form's first language: one group has one name, whatever its people read.</param>
/// <param name="Language">The language that they read.</param>
public sealed record SaysOfItself(string Name, string? Email, string? InstitutionName, string? Institution, string? Group, string Language)
{
    private static readonly string[] GroupFields = ["group", "origin"];

    /// <summary>Without its answers: no more than who wrote it.</summary>
    public static SaysOfItself Of(Submission submission) =>
        new(Cut(submission.Name, ProgrammeMap.LongestName) ?? "", submission.Email, null, null, null, Languages.Meant(submission.Language) ?? Languages.English);

    public static SaysOfItself Of(Submission submission, FormDesign design, FormAnswers answers)
    {
        var paths = Relevance.Of(design, answers).Paths;
        var organization = paths.Select(p => answers[p]).OfType<OrganizationAnswer>().FirstOrDefault();
        var language = Languages.Meant(submission.Language) ?? Languages.English;
        return new(
            Cut(submission.Name ?? paths.Select(p => answers[p]).OfType<PersonAnswer>().FirstOrDefault()?.Name ?? "", ProgrammeMap.LongestName) ?? "",
            submission.Email, Cut(organization?.Name, ProgrammeMap.LongestTitle), organization?.Id, GroupOf(design, answers, paths), language);
    }

    // In the form's first language, whichever each applied in: who chose the same is in one group.
    private static string? GroupOf(FormDesign design, FormAnswers answers, IEnumerable<FieldPath> paths)
    {
        foreach (var path in paths.Where(p => GroupFields.Contains(p.Field, StringComparer.OrdinalIgnoreCase)))
            switch (answers[path])
            {
                case ChoiceAnswer { Option: var option }:
                    return Cut(design.Field(path.Field)?.Options.FirstOrDefault(o => o.Id == option)?.Label.In(design.FirstLanguage, design.FirstLanguage) ?? option, ProgrammeMap.LongestGroup);
                case TextAnswer { Text: var text }:
                    return Cut(text, ProgrammeMap.LongestGroup);
                default:
                    break;
            }
        return null;
    }

    // A sign of two halves is not cut in two.
    internal static string? Cut(string? text, int longest) =>
        text is null || text.Length <= longest ? string.IsNullOrWhiteSpace(text) ? null : text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
}

/// <summary>Reads what submissions say, many at once.</summary>
public sealed class FromSubmission(SeraiDb db, InstitutionNames institutions)
{
    /// <summary>People as they would take part, each with the registry's id of the home institution where it is known; of a submission that comes without its answers no more than who wrote it.</summary>
    public async Task<IReadOnlyList<(Submission Submission, Participant Participant)>> OfAsync(Call call, Edition edition, IReadOnlyList<Submission> submissions, Instant at, CancellationToken stop)
    {
        var id = call.Id;
        var forms = await db.CallForms.AsNoTracking().Where(f => f.CallId == id).ToDictionaryAsync(f => f.Number, f => CallQueries.Read(f.Design), stop);
        List<(Submission Submission, SaysOfItself Says)> said = [.. submissions.Select(s => (s, s.Answers is { } answers ? SaysOfItself.Of(s, forms[s.FormNumber], KeepDraft.Answers(forms[s.FormNumber], answers)) : SaysOfItself.Of(s)))];
        List<string> slugs = [.. said.Select(s => s.Says.Institution).OfType<string>().Distinct(StringComparer.Ordinal)];
        var known = await db.Set<Organizations.Organization>().AsNoTracking().Where(o => slugs.Contains(o.Slug)).ToDictionaryAsync(o => o.Slug, o => o.MergedIntoId ?? o.Id, stop);
        // Whoever applied for an organization comes from it, whatever else they answered.
        var members = new Dictionary<(Guid, string), (string? Name, Guid Id)>();
        foreach (var (submission, says) in said)
            if (submission.ForId is { } member && !members.ContainsKey((member, says.Language)))
                members[(member, says.Language)] = await institutions.ForAsync(member, edition.Begins, says.Language, stop);
        var people = new List<(Submission Submission, Participant Participant)>();
        foreach (var (submission, says) in said)
        {
            var (name, home) = (says.InstitutionName, says.Institution is { } slug && known.TryGetValue(slug, out var found) ? found : (Guid?)null);
            if (submission.ForId is { } member)
                (name, home) = members[(member, says.Language)];
            people.Add((submission, new()
            {
                EditionId = edition.Id,
                KeeperId = edition.KeeperId,
                PersonId = submission.PersonId,
                Name = says.Name,
                Email = says.Email,
                InstitutionName = SaysOfItself.Cut(name, ProgrammeMap.LongestTitle),
                InstitutionId = home,
                Group = says.Group,
                Language = says.Language,
                State = ParticipantState.Confirmed,
                Way = ParticipantWay.Call,
                SubmissionId = submission.Id,
                EnteredAt = at,
            }));
        }
        return people;
    }
}
