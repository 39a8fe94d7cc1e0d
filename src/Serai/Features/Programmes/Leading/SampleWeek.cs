using Serai.Features.Calls.Making;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Leading;

/// <summary>The days and people of the sample's example. All of it is made up.</summary>
internal static class SampleWeek
{
    /// <summary>One session a day, from Monday on.</summary>
    public static readonly (string En, string Hant, string Hans)[] Days =
    [
        ("Example: opening and first lecture", "示例：開幕及第一講", "示例：开幕及第一讲"),
        ("Example: workshop", "示例：工作坊", "示例：工作坊"),
        ("Example: visit", "示例：參觀", "示例：参观"),
        ("Example: second lecture", "示例：第二講", "示例：第二讲"),
        ("Example: presentations and closing", "示例：報告及閉幕", "示例：报告及闭幕"),
    ];

    private const string HongKong = "Hong Kong", Mainland = "mainland China", HomeInHongKong = "Example University in Hong Kong (made up)", HomeOnMainland = "Example Medical University on the mainland (made up)";

    private static readonly string[] Numbers = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    public static IReadOnlyList<EditionSession> Sessions(Edition edition, LocalDate monday)
    {
        var zone = DateTimeZoneProviders.Tzdb[edition.Zone];
        return [.. Days.Select((title, i) =>
        {
            var (starts, ends) = (monday.PlusDays(i).At(new LocalTime(9, 30)), monday.PlusDays(i).At(new LocalTime(12, 30)));
            return new EditionSession
            {
                EditionId = edition.Id, KeeperId = edition.KeeperId, Number = i + 1, Title = title.En, TitleZhHant = title.Hant, TitleZhHans = title.Hans, StartsLocal = LocalTimeFormat.Pattern.Format(starts), EndsLocal = LocalTimeFormat.Pattern.Format(ends),
                Starts = starts.InZoneLeniently(zone).ToInstant(), Ends = ends.InZoneLeniently(zone).ToInstant(), Teachers = "Example Teacher (made up)",
                // Whoever misses the last one has not completed it, however many others they attended.
                IsRequired = i == Days.Length - 1,
            };
        })];
    }

    /// <param name="edition">The edition.</param>
    /// <param name="entered">When they were put on the list.</param>
    /// <param name="over">When it was over: four agreed then to be found as alumni.</param>
    public static IReadOnlyList<Participant> Participants(Edition edition, Instant entered, Instant over) => [.. Numbers.Select((number, i) => new Participant
    {
        EditionId = edition.Id, KeeperId = edition.KeeperId, Number = i + 1, Name = $"Example Participant {number} (made up)", Email = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"participant{i + 1}@example.org"),
        InstitutionName = i % 2 == 0 ? HomeInHongKong : HomeOnMainland, Group = i % 2 == 0 ? HongKong : Mainland, Language = i % 3 == 0 ? Languages.Traditional : i % 3 == 1 ? Languages.Simplified : Languages.English,
        State = ParticipantState.Confirmed, Way = ParticipantWay.List, AlumniSince = i % 3 == 0 ? over : null, EnteredAt = entered,
    })];
}
