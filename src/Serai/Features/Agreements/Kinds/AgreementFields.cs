using Serai.Features.Alliances.Editing;
using Serai.Features.Office.Kinds;
using Serai.Features.Organizations.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Agreements.Kinds;

/// <summary>What can be edited of an agreement.</summary>
public static class AgreementFields
{
    private const int LongestTitle = 500, LongestReference = 100, MostYears = 99, MostMonths = 120;

    /// <summary>What the parties agree; once a version is signed, these say what it says.</summary>
    public static readonly IReadOnlyList<Field> Terms =
    [
        Field.Of<Agreement>("kind", new KindFormat(), a => a.Kind.Length == 0 ? null : a.Kind, (a, v) => a.Kind = (string)v!, required: true),
        Field.Of<Agreement>("title", new TextFormat(maxLength: LongestTitle), a => a.Title, (a, v) => a.Title = (string?)v),
        Field.Of<Agreement>("parties", new ListFormat(new PartyFormat()), Parties, TakeParties, required: true),
        Field.Of<Agreement>("since", new DateFormat(), a => a.Since, (a, v) => a.Since = (EdtfDate?)v),
        Field.Of<Agreement>("until", new DateFormat(), a => a.Until, (a, v) => a.Until = (EdtfDate?)v),
        Field.Of<Agreement>("renewal", new ChoiceFormat<Renewal>(), a => a.Renewal, (a, v) => a.Renewal = (Renewal)v!, required: true),
        Field.Of<Agreement>("renewalYears", new WholeFormat(1, MostYears), a => a.RenewalYears, (a, v) => a.RenewalYears = (int?)(long?)v),
        Field.Of<Agreement>("noticeMonths", new WholeFormat(1, MostMonths), a => a.NoticeMonths, (a, v) => a.NoticeMonths = (int?)(long?)v),
        Field.Of<Agreement>("covers", new FlagsFormat<AgreedActivities>(), a => a.Covers, (a, v) => a.Covers = (AgreedActivities)v!),
        Field.Of<Agreement>("fields", new ListFormat(new IscedFormat()), a => a.Fields.Select(f => f.Code).Order(StringComparer.Ordinal), TakeFields),
        Field.Of<Agreement>("themes", new ListFormat(new TextFormat()), a => Lines(a.Themes), (a, v) => a.Themes = Joined(v)),
        Field.Of<Agreement>("languages", new ListFormat(new LanguageFormat()), a => Lines(a.Languages), (a, v) => a.Languages = Joined(v)),
        Field.Of<Agreement>("alliance", new OrganizationFormat(), a => a.AllianceId, (a, v) => a.AllianceId = (Guid?)v),
        Field.Of<Agreement>("initiative", new InitiativeFormat(), a => a.InitiativeId, (a, v) => a.InitiativeId = (Guid?)v),
        Field.Of<Agreement>("parent", new AgreementFormat(), a => a.ParentId, (a, v) => a.ParentId = (Guid?)v),
        Field.Of<Agreement>("confidentiality", new ChoiceFormat<Confidentiality>(), a => a.Confidentiality, (a, v) => a.Confidentiality = (Confidentiality)v!, required: true),
    ];

    /// <summary>What the keeper's office notes of it.</summary>
    public static readonly IReadOnlyList<Field> Own =
    [
        Field.Of<Agreement>("signed", new DateFormat(), a => a.Signed, (a, v) => a.Signed = (EdtfDate?)v),
        Field.Of<Agreement>("reference", new TextFormat(maxLength: LongestReference), a => a.Reference, (a, v) => a.Reference = (string?)v),
        Field.Of<Agreement>("noticeGiven", new DayFormat(), a => a.NoticeGiven, (a, v) => a.NoticeGiven = (LocalDate?)v),
        Field.Of<Agreement>("inCharge", new StaffFormat(), a => a.InChargeId, (a, v) => a.InChargeId = (Guid?)v),
        Field.Of<Agreement>("source", new SourceFormat(), a => a.SourceId, (a, v) => a.SourceId = (Guid?)v),
        Field.Of<Agreement>("placeInSource", new TextFormat(maxLength: LongestTitle), a => a.PlaceInSource, (a, v) => a.PlaceInSource = (string?)v),
    ];

    /// <summary>Of a new one: where it stands.</summary>
    public static readonly Field Stage = Field.Of<Agreement>(
        "stage", new ChoiceFormat<AgreementStage>(AgreementStage.Idea, AgreementStage.Drafting, AgreementStage.InForce), a => a.Stage, (a, v) => a.Stage = (AgreementStage)v!, required: true);

    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(object? value) => string.Join('\n', ((IEnumerable<object>)value!).Cast<string>());

    private static IEnumerable<object> Parties(Agreement agreement) => agreement.Parties.OrderBy(p => p.Ordinal).Select(p => new PartyTyped(p.OrganizationId, p.Unit));

    // A party that stays keeps its row: its signatories and contact persons hang on it.
    private static void TakeParties(Agreement agreement, object? value)
    {
        var left = agreement.Parties.ToList();
        var ordinal = 0;
        foreach (var typed in ((IEnumerable<object>)value!).Cast<PartyTyped>())
        {
            var row = left.FirstOrDefault(p => p.OrganizationId == typed.Organization && p.Unit == typed.Unit) ?? left.FirstOrDefault(p => p.OrganizationId == typed.Organization);
            if (row is not null)
                left.Remove(row);
            else
                agreement.Parties.Add(row = new() { AgreementId = agreement.Id, OrganizationId = typed.Organization });
            (row.Unit, row.Ordinal) = (typed.Unit, ordinal++);
        }
        left.ForEach(gone => agreement.Parties.Remove(gone));
    }

    private static void TakeFields(Agreement agreement, object? value)
    {
        var typed = ((IEnumerable<object>)value!).Cast<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var gone in agreement.Fields.Where(f => !typed.Contains(f.Code)).ToList())
            agreement.Fields.Remove(gone);
        foreach (var code in typed.Where(c => agreement.Fields.All(f => f.Code != c)).Order(StringComparer.Ordinal))
            agreement.Fields.Add(new() { AgreementId = agreement.Id, Code = code });
    }
}
