using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Register;

/// <summary>What the register can tell of an agreement besides its name, in the order in which it stands there.</summary>
public enum RegisterColumn
{
    Number,
    Reference,
    Kind,
    Stage,
    Keeper,
    Alliance,
    Initiative,
    Signed,
    Since,
    Ends,
    Renewal,
    NoticeBy,
    NoticeGiven,
    InCharge,
    Covers,
    Fields,
    Themes,
    Languages,
    Confidentiality,
    CameOfIt,
    LastActivity,
}

/// <summary>The columns of the register: which there are for whom, and what each says.</summary>
public sealed class RegisterColumns(AgreementWords words, IStringLocalizer<AgreementFieldTexts> fields, IStringLocalizer<AgreementTexts> texts)
{
    public static readonly IReadOnlyList<RegisterColumn> Usual = [RegisterColumn.Kind, RegisterColumn.Stage, RegisterColumn.Ends, RegisterColumn.CameOfIt];

    // The keeper's own business.
    private static readonly RegisterColumn[] Own = [RegisterColumn.Reference, RegisterColumn.NoticeGiven, RegisterColumn.InCharge, RegisterColumn.Confidentiality];

    /// <summary>Those to choose from.</summary>
    /// <param name="isOffice">Whether the reader works at any office.</param>
    public static IEnumerable<RegisterColumn> Offered(bool isOffice) => Enum.GetValues<RegisterColumn>().Where(c => isOffice || !Own.Contains(c));

    public static string Written(IEnumerable<RegisterColumn> columns) => string.Join(',', columns.Select(c => ApiJson.Word(c)));

    /// <summary>What a cell says to a reader; null where there is nothing to say, or it is not the reader's to know.</summary>
    public string? Say(RegisterRow row, RegisterColumn column) => Value(row, column) switch
    {
        null => null,
        LocalDate day => DateWords.Of(day),
        EdtfDate date => date.Words(),
        int count => count.ToString("N0", CultureInfo.CurrentUICulture),
        var text => text.ToString(),
    };

    /// <summary>What a cell of a file says: dates as EDTF, numbers as numbers, words in the reader's language.</summary>
    public object? File(RegisterRow row, RegisterColumn column) => Value(row, column) switch
    {
        LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        EdtfDate date => date.Text,
        var other => other,
    };

    private object? Value(RegisterRow row, RegisterColumn column) => row.Agreement is var a && Own.Contains(column) && !row.IsOwn ? null : column switch
    {
        RegisterColumn.Number => a.Slug,
        RegisterColumn.Reference => a.Reference,
        RegisterColumn.Kind => words.Kind(a.Kind),
        RegisterColumn.Stage => words.Stage(row.Stage),
        RegisterColumn.Keeper => row.Keeper?.Name,
        RegisterColumn.Alliance => row.Alliance?.Name,
        RegisterColumn.Initiative => row.Initiative,
        RegisterColumn.Signed => a.Signed,
        RegisterColumn.Since => a.Since,
        RegisterColumn.Ends => a.EndsOn,
        RegisterColumn.Renewal => Renewal(a),
        RegisterColumn.NoticeBy => a.NoticeBy,
        RegisterColumn.NoticeGiven => a.NoticeGiven,
        RegisterColumn.InCharge => row.InCharge,
        RegisterColumn.Covers => Several(Enum.GetValues<AgreedActivities>().Where(v => v != AgreedActivities.None && a.Covers.HasFlag(v)).Select(v => fields["covers." + ApiJson.Word(v)].Value)),
        RegisterColumn.Fields => Several(a.Fields.Select(f => Isced.Find(f.Code)).OfType<IscedField>().OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => f.NameIn(CultureInfo.CurrentUICulture.Name))),
        RegisterColumn.Themes => Several(AgreementFields.Lines(a.Themes)),
        RegisterColumn.Languages => Several(AgreementFields.Lines(a.Languages)),
        RegisterColumn.Confidentiality => fields["confidentiality." + ApiJson.Word(a.Confidentiality)].Value,
        RegisterColumn.CameOfIt => a.ActivityCount,
        RegisterColumn.LastActivity => a.LastActivity == Came.Reckon.GoesOn ? texts["GoesOn"].Value : a.LastActivity,
        _ => null,
    };

    private string Renewal(Agreement agreement) => fields["renewal." + ApiJson.Word(agreement.Renewal)].Value + (agreement.RenewalYears is { } years ? " " + texts.Count("Years", years) : "");

    private string? Several(IEnumerable<string> all) => string.Join(texts["Semicolon"], all) is { Length: > 0 } text ? text : null;
}
