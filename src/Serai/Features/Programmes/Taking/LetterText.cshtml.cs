using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Taking;

/// <summary>What the letter for the visa says, and who signs it.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class LetterTextModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, IStringLocalizer<TakingTexts> texts, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    public const string Verb = "write letter";

    public string Text { get; private set; } = "";
    public string Signatory { get; private set; } = "";
    public string Office { get; private set; } = "";
    public bool IsWritten { get; private set; }
    public int Shown { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        var id = Edition.Id;
        var taking = await Db.EditionTakings.AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == id, stop);
        (Text, Signatory, Office, IsWritten, Shown) = (taking?.VisaLetterText ?? Ready, taking?.Signatory ?? "", taking?.SignatoryOffice ?? "", taking?.VisaLetterText is not null, MarkOf(taking));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? text, [FromForm] string? signatory, [FromForm] string? office, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Text, Signatory, Office, Shown) = (FieldValues.Clean(text ?? "").ReplaceLineEndings("\n"), FieldValues.Clean(signatory ?? ""), FieldValues.Clean(office ?? ""), Whole(shown) ?? -1);
        if (Text.Length > EditionTaking.LongestLetter)
            Wrong("text", EditionTurn.Problem("TooLongText", EditionTaking.LongestLetter));
        else if (LetterWords.Wrong(Text) is { } wrong)
            Wrong("text", wrong);
        foreach (var (field, typed) in ((string, string)[])[("text", Text), ("signatory", Signatory), ("office", Office)])
            if (HiddenSigns.First(typed, lines: field == "text") is { } sign)
                Wrong(field, EditionTurn.Problem("HiddenSign", sign));
        if (Signatory.Length > EditionTaking.LongestSignatory)
            Wrong("signatory", EditionTurn.Problem("TooLongText", EditionTaking.LongestSignatory));
        if (Office.Length > EditionTaking.LongestSignatory)
            Wrong("office", EditionTurn.Problem("TooLongText", EditionTaking.LongestSignatory));
        if (!ModelState.IsValid)
            return Again();
        var turned = await Db.AgainAsync(async () =>
        {
            await using var step = await Db.BeginStepAsync(TakeIn.DoingOf(HttpContext, Verb, Programme, Edition), stop);
            var taking = await EditionTurn.OfAsync(Db, Edition, stop);
            if (MarkOf(taking) != Shown)
                return new Turned(null, EditionTurn.Problem("ChangedMeanwhile"));
            (taking.VisaLetterText, taking.Signatory, taking.SignatoryOffice) = (Or(Text), Or(Signatory), Or(Office));
            await step.CompleteAsync(stop);
            return new Turned(step.Id, null);
        });
        return turned.Problem is { } problem ? Again("", problem) : Go(TakingLinks.LetterText(slug, edition), turned.Step, back: true);
    }

    // Who takes part moves the version too, so the words themselves tell whether they were changed.
    private static int MarkOf(EditionTaking? taking)
    {
        var mark = 17;
        foreach (var sign in $"{taking?.VisaLetterText}\n{taking?.Signatory}\n{taking?.SignatoryOffice}")
            mark = unchecked((mark * 31) + sign) & 0x3fffffff;
        return mark;
    }

    // A text to begin with; its fields are put in here, as braces mean something else in texts.
    private string Ready => texts["Letter.Ready", "{passportName}", "{passportNumber}", "{bornOn}", "{citizenship}", "{institution}", "{edition}", "{from}", "{to}", "{place}"].Value.ReplaceLineEndings("\n");

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
