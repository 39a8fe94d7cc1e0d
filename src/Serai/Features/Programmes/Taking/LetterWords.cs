using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>A letter as it is printed.</summary>
/// <param name="Logo">The site's picture within the document; null where it has none.</param>
public sealed record LetterPrinted(string Paper, string Day, IReadOnlyList<string> Paragraphs, string? Signatory, string? Office, string? Logo);

/// <summary>The letter for the visa: a text with fields in braces, filled in with what stands of the participant.</summary>
public sealed partial class LetterWords(SeraiDb db, OrganizationQueries organizations, InstitutionNames institutions, FileStore files, SiteChoices site, Today today)
{
    /// <summary>The fields that a letter may have.</summary>
    public static readonly IReadOnlyList<string> Fields = ["name", "passportName", "passportNumber", "bornOn", "citizenship", "institution", "programme", "edition", "from", "to", "place", "host", "today"];

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

    /// <summary>The letter of a participant; null where none is written.</summary>
    public async Task<LetterPrinted?> OfAsync(Programme programme, Edition edition, Participant participant, string language, CancellationToken stop)
    {
        var (id, key) = (edition.Id, participant.Id);
        if (await db.EditionTakings.AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == id, stop) is not { VisaLetterText: { } text } taking)
            return null;
        var needs = await db.ParticipantNeeds.AsNoTracking().FirstOrDefaultAsync(n => n.ParticipantId == key, stop);
        var briefs = await organizations.Briefs([.. new[] { programme.KeeperId, edition.HostId }.OfType<Guid>().Distinct()], language, stop);
        var keeper = briefs.GetValueOrDefault(programme.KeeperId)?.Name ?? "";
        var institution = participant.InstitutionName ?? (participant.InstitutionId is { } known ? (await institutions.ThenAsync(known, edition.Begins, language, stop))?.Name : null);
        var day = DateWords.Of(today.Day);
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
            _ => day,
        };
        // Filled in once: what stands in a value is no field.
        var filled = Field().Replace(text, f => Value(f.Groups[1].Value) is { Length: > 0 } value ? value : Blank);
        return new(keeper, day, [.. filled.Split('\n').Where(p => p.Trim().Length > 0)], taking.Signatory, taking.SignatoryOffice, await LogoAsync(stop));
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
