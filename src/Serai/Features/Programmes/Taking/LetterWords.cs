using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Localisation;
using Serai.Platform.Mail;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>A letter as it is printed.</summary>
/// <param name="Language">The language in which it is written, and everything that is filled in.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Paper">The organization whose letter it is.</param>
/// <param name="Logo">The site's picture within the document; null where it has none, or the letter is another organization's.</param>
public sealed record LetterPrinted(string Language, string Title, string Paper, string Day, IReadOnlyList<string> Paragraphs, string? Signatory, string? Office, string? Logo);

/// <summary>The letter for the visa: a text with fields in braces, filled in with what stands of the participant.</summary>
public sealed partial class LetterWords(SeraiDb db, OrganizationQueries organizations, InstitutionNames institutions, FileStore files, SiteChoices site, Today today)
{
    /// <summary>The fields that a letter may have.</summary>
    public static readonly IReadOnlyList<string> Fields = ["name", "passportName", "passportNumber", "bornOn", "citizenship", "institution", "programme", "edition", "from", "to", "place", "host", "today"];

    // Those that stand in the passport.
    private static readonly string[] Told = ["passportName", "passportNumber", "bornOn", "citizenship"];

    // Of ten characters of a traditional text several are written otherwise in a simplified one; of a simplified text hardly one is a variant.
    private const int FewOf = 10;

    // So many Latin letters say what one character says.
    private const int LettersOf = 4;

    // What is not told is left to be filled in by hand.
    private const string Blank = "____________";

    /// <summary>Whether one is written for an edition.</summary>
    public Task<bool> IsThereAsync(Guid edition, CancellationToken stop) => db.EditionTakings.AnyAsync(t => t.EditionId == edition && t.VisaLetterText != null, stop);

    /// <summary>Why a text is no letter: a field that there is not, or a brace that belongs to none; null where it is one.</summary>
    public static FieldProblem? Wrong(string text)
    {
        foreach (Match field in Field().Matches(text))
            if (!Fields.Contains(field.Groups[1].Value, StringComparer.Ordinal))
                return EditionTurn.Problem("UnknownLetterField", field.Groups[1].Value, All);
        return Field().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0 ? EditionTurn.Problem("StrayBrace", All) : null;
    }

    /// <summary>Whether the letter of an edition says something of what participants told of themselves.</summary>
    public async Task<bool> TellsAsync(Guid edition, CancellationToken stop) =>
        await db.EditionTakings.Where(t => t.EditionId == edition).Select(t => t.VisaLetterText).FirstOrDefaultAsync(stop) is { } text && Told.Any(f => text.Contains("{" + f + "}", StringComparison.Ordinal));

    /// <summary>The language in which a letter is written, whoever reads it.</summary>
    public static string LanguageOf(string text)
    {
        var written = Field().Replace(text, "");
        var (han, latin) = (written.Where(c => c is >= '\u4e00' and <= '\u9fff').ToList(), written.Count(char.IsAsciiLetter));
        // A Chinese name in an English letter makes no Chinese letter of it.
        return han.Count * LettersOf < latin || han.Count == 0 ? Languages.English : han.Count(c => NameFold.Fold(c.ToString()) != c.ToString()) * FewOf >= han.Count ? Languages.Traditional : Languages.Simplified;
    }

    /// <summary>The letter of a participant, in the language of its text; null where none is written.</summary>
    public async Task<LetterPrinted?> OfAsync(Programme programme, Edition edition, Participant participant, CancellationToken stop)
    {
        var (id, key) = (edition.Id, participant.Id);
        if (await db.EditionTakings.AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == id, stop) is not { VisaLetterText: { } text } taking)
            return null;
        var words = MailWords.Of(typeof(TakingTexts), LanguageOf(text));
        var language = words.Language;
        var needs = await db.ParticipantNeeds.AsNoTracking().FirstOrDefaultAsync(n => n.ParticipantId == key, stop);
        var briefs = await organizations.Briefs([.. new[] { programme.KeeperId, edition.HostId }.OfType<Guid>().Distinct()], language, stop);
        var keeper = briefs.GetValueOrDefault(programme.KeeperId)?.Name ?? "";
        var institution = participant.InstitutionName ?? (participant.InstitutionId is { } known ? (await institutions.ThenAsync(known, edition.Begins, language, stop))?.Name : null);
        var logo = Guid.TryParse(site.Now[Setting.HomeOrganization], out var home) && home != programme.KeeperId ? null : await LogoAsync(stop);
        string? Value(string field) => field switch
        {
            "name" => participant.Name,
            "passportName" => needs?.PassportName,
            "passportNumber" => needs?.PassportNumber,
            "bornOn" => Day(needs?.BornOn),
            "citizenship" => needs?.Citizenship,
            "institution" => institution,
            "programme" => programme.TitleIn(language),
            "edition" => EditionNames.Of(programme, edition, language),
            "from" => Day(edition.Begins),
            "to" => Day(edition.Ends),
            "place" => edition.Place,
            "host" => edition.HostId is { } host ? briefs.GetValueOrDefault(host)?.Name : keeper,
            _ => DateWords.Of(today.Day),
        };
        // Filled in once: what stands in a value is no field.
        string Filled() => Field().Replace(text, f => Value(f.Groups[1].Value) is { Length: > 0 } value ? value : Blank);
        return words.Speak(() => new LetterPrinted(
            language, string.Format(CultureInfo.CurrentCulture, words["Letter.PaperTitle"], participant.Name), keeper, DateWords.Of(today.Day), [.. Filled().Split('\n').Where(p => p.Trim().Length > 0)], taking.Signatory, taking.SignatoryOffice, logo));
    }

    private static string All => string.Join(", ", Fields.Select(f => "{" + f + "}"));

    private static string? Day(LocalDate? day) => day is { } known ? DateWords.Of(known) : null;

    // Without it rather than not at all, should its bytes be spoilt.
    private async Task<string?> LogoAsync(CancellationToken stop)
    {
        if (site.Now.Logo is not { } logo || await files.FindAsync(logo.File, stop) is not { } file)
            return null;
        using var bytes = new MemoryStream();
        try
        {
            await files.CopyAsync(file, bytes, stop);
        }
        catch (FileDamaged)
        {
            return null;
        }
        return $"data:{file.MediaType};base64,{Convert.ToBase64String(bytes.ToArray())}";
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Field();
}
