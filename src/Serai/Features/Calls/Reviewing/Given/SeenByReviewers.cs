using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Forms;

namespace Serai.Features.Calls.Reviewing.Given;

/// <summary>An answer as a reviewer reads it.</summary>
/// <param name="File">The file, where it is one.</param>
public sealed record SeenLine(string Label, string Value, Guid? File);

/// <summary>
/// What reviewers read of a submission: answers that the form shows to reviewers; where the round is blind none about a person or organization, and files
/// without their names.
/// </summary>
public sealed class SeenByReviewers(AnswerLines lines, IStringLocalizer<ReviewingTexts> texts)
{
    /// <summary>The parts of the form with what is seen of them.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<SeenLine> Lines)> Parts(FormDesign design, FormAnswers answers, Anonymity anonymity, string language)
    {
        var names = FileNames(design, answers, anonymity);
        var told = lines.Of(design, answers, language).Where(l => Sees(design, l.Path, anonymity)).ToList();
        return [.. design.Pages.Select(p => (p.Title.In(language, design.FirstLanguage), (IReadOnlyList<SeenLine>)[.. told.Where(l => p.Fields.Any(f => f.Id == (l.Path.Group ?? l.Path.Field)))
            .Select(l => answers[l.Path] is FileAnswer file ? new SeenLine(l.Label, names[file.Id], file.Id) : new SeenLine(l.Label, l.Value, null))]))];
    }

    /// <summary>What lists for reviewers call it by: the first line of text that they may read, else its number.</summary>
    public string Title(FormDesign design, FormAnswers answers, int number, Anonymity anonymity) => design.Pages.SelectMany(p => p.Fields)
        .Where(f => f.Kind == FieldKind.ShortText && Sees(design, new(f.Id), anonymity)).Select(f => (answers[f.Id] as TextAnswer)?.Text).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? texts["Numbered", number];

    /// <summary>The files that are seen, with what they are called: in a blind round by number, as whoever sent them may have called them by a name.</summary>
    public IReadOnlyDictionary<Guid, string> FileNames(FormDesign design, FormAnswers answers, Anonymity anonymity) =>
        Relevance.Of(design, answers).Paths.Where(p => Sees(design, p, anonymity)).Select(p => answers[p]).OfType<FileAnswer>().DistinctBy(f => f.Id).Index()
            .ToDictionary(f => f.Item.Id, f => anonymity == Anonymity.Open ? f.Item.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"file-{f.Index + 1}{Path.GetExtension(f.Item.Name).ToLowerInvariant()}"));

    /// <summary>Whether reviewers see an answer; one in a group only where they see the group.</summary>
    public static bool Sees(FormDesign design, FieldPath path, Anonymity anonymity) =>
        design.Field(path.Field) is { } field && Sees(field, anonymity) && (path.Group is null || (design.Field(path.Group) is { } group && Sees(group, anonymity)));

    private static bool Sees(FormField field, Anonymity anonymity) => field.SeenBy != SeenBy.Organisers
        && (anonymity == Anonymity.Open || (!field.IsPersonal && field.Kind is not (FieldKind.Person or FieldKind.Organization)));
}
