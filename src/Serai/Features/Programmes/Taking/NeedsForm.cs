using System.Globalization;
using NodaTime.Text;
using Serai.Platform.Editing;

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

    /// <summary>Writes what was typed into the needs.</summary>
    /// <returns>What is wrong, by the field's name; then nothing was written.</returns>
    public IReadOnlyList<(string Field, FieldProblem Problem)> Write(ParticipantNeeds to, LocalDate today)
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
            if (LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true, Value: { Year: > 1800 } day })
                return day;
            wrong.Add((field, EditionTurn.Problem("NotADay", typed)));
            return null;
        }
        var (arrives, leaves, born) = (On("arrives", Arrives), On("leaves", Leaves), On("bornOn", BornOn));
        if (arrives is { } from && leaves is { } until && until < from)
            wrong.Add(("leaves", EditionTurn.Problem("LeavesBefore")));
        if (born is { } day && day > today)
            wrong.Add(("bornOn", EditionTurn.Problem("BornLater")));
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
