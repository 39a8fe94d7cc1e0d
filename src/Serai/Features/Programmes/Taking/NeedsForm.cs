using System.Globalization;
using NodaTime.Text;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Taking;

/// <summary>What a participant types about what they need.</summary>
public sealed class NeedsForm
{
    public string? Room { get; set; }
    public string? Arrives { get; set; }
    public string? Leaves { get; set; }
    public string? Diet { get; set; }
    public string? EmergencyName { get; set; }
    public string? EmergencyPhone { get; set; }
    public string? PassportName { get; set; }
    public string? PassportNumber { get; set; }
    public string? BornOn { get; set; }
    public string? Citizenship { get; set; }

    /// <summary>The version that was shown; zero where nothing was told yet.</summary>
    public string? Version { get; set; }

    public static NeedsForm Of(ParticipantNeeds? needs) => needs is null ? new() { Version = "0" } : new()
    {
        Room = needs.WantsRoom ? "1" : null,
        Arrives = Day(needs.ArrivesOn),
        Leaves = Day(needs.LeavesOn),
        Diet = needs.Diet,
        EmergencyName = needs.EmergencyName,
        EmergencyPhone = needs.EmergencyPhone,
        PassportName = needs.PassportName,
        PassportNumber = needs.PassportNumber,
        BornOn = Day(needs.BornOn),
        Citizenship = needs.Citizenship,
        Version = (needs.Version + 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Nobody comes earlier than so many days before an edition, or stays longer after it.</summary>
    private const int MostDaysBeside = 180;

    /// <summary>Writes what was typed into the needs.</summary>
    /// <returns>What is wrong, by the field's name; then nothing was written.</returns>
    public IReadOnlyList<(string Field, FieldProblem Problem)> Write(ParticipantNeeds to, Edition edition, LocalDate today)
    {
        var wrong = new List<(string, FieldProblem)>();
        string? Text(string field, string? typed, int longest, bool lines = false)
        {
            var text = FieldValues.Clean(typed ?? "");
            if (text.Length > longest)
                wrong.Add((field, EditionTurn.Problem("TooLongText", longest)));
            else if (HiddenSigns.First(text, lines) is { } sign)
                wrong.Add((field, EditionTurn.Problem("HiddenSign", sign)));
            return text.Length == 0 ? null : text;
        }
        LocalDate? On(string field, string? typed)
        {
            if (string.IsNullOrWhiteSpace(typed))
                return null;
            if (LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true, Value: var day })
                return day;
            wrong.Add((field, EditionTurn.Problem("NotADay", typed)));
            return null;
        }
        LocalDate? Beside(string field, string? typed)
        {
            if (On(field, typed) is not { } day)
                return null;
            if (edition.Begins is { } begins && edition.Ends is { } ends && !(day >= begins.PlusDays(-MostDaysBeside) && day <= ends.PlusDays(MostDaysBeside)))
                wrong.Add((field, EditionTurn.Problem("FarFromEdition", DateWords.Of(day), DateWords.Of(begins), DateWords.Of(ends))));
            else if (!Edition.IsInReach(day))
                wrong.Add((field, EditionTurn.Problem("DayOutOfReach", DateWords.Of(day))));
            return day;
        }
        var (arrives, leaves, born) = (Beside("arrives", Arrives), Beside("leaves", Leaves), On("bornOn", BornOn));
        if (arrives is { } from && leaves is { } until && until < from)
            wrong.Add(("leaves", EditionTurn.Problem("LeavesBefore")));
        if (born > today)
            wrong.Add(("bornOn", EditionTurn.Problem("BornLater")));
        else if (born is { Year: <= 1800 } early)
            wrong.Add(("bornOn", EditionTurn.Problem("DayOutOfReach", DateWords.Of(early))));
        var (diet, whom, phone) = (Text("diet", Diet, ParticipantNeeds.LongestDiet, lines: true), Text("emergencyName", EmergencyName, ParticipantNeeds.LongestName), Text("emergencyPhone", EmergencyPhone, ParticipantNeeds.LongestPhone));
        var (name, passport, citizenship) = (Text("passportName", PassportName, ParticipantNeeds.LongestName), Text("passportNumber", PassportNumber, ParticipantNeeds.LongestPassport), Text("citizenship", Citizenship, ParticipantNeeds.LongestCitizenship));
        if (wrong.Count > 0)
            return wrong;
        (to.WantsRoom, to.ArrivesOn, to.LeavesOn, to.BornOn) = (Room == "1", arrives, leaves, born);
        (to.Diet, to.EmergencyName, to.EmergencyPhone) = (diet, whom, phone);
        (to.PassportName, to.PassportNumber, to.Citizenship) = (name, passport, citizenship);
        return [];
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
