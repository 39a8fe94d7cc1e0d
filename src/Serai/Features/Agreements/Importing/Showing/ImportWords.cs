using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Office;
using Serai.Platform.Localisation;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>What the pages say of values and problems, in the reader's language.</summary>
public sealed class ImportWords(
    IStringLocalizer<ImportTexts> texts, IStringLocalizer<ImportIssueTexts> issues, IStringLocalizer<AgreementFieldTexts> fields, AgreementWords agreements, AgreementKinds kinds, OfficeStaff staff, IStringLocalizerFactory all)
{
    public string Column(ColumnPurpose purpose) => texts["Column." + purpose];

    /// <summary>What is wrong, why, and the way out.</summary>
    public string Sentence(RowIssue issue) =>
        issue.Code == "Table" ? RowProblem.Read(issue.Value).Sentence(all) : issues[issue.Code, [issue.Value, .. issue.More]];

    /// <summary>What a word was taken for.</summary>
    public string Value(ColumnPurpose purpose, string value) => purpose switch
    {
        _ when value == WordTables.Nothing => texts["Nothing." + purpose],
        ColumnPurpose.Kind => kinds.Name(value),
        ColumnPurpose.Status => agreements.Stage(Enum.Parse<AgreementStage>(value)),
        ColumnPurpose.Renewal => Meanings.YearsOf(value) is { } years ? texts.Count("Automatic", years) : fields["renewal." + ApiJson.Word(Enum.Parse<Renewal>(value))],
        ColumnPurpose.Fields => Isced.Find(value)?.NameIn(CultureInfo.CurrentUICulture.Name) ?? value,
        ColumnPurpose.Covers => fields["covers." + ApiJson.Word(Enum.Parse<AgreedActivities>(value))],
        ColumnPurpose.InCharge => Guid.TryParseExact(value, "N", out var id) ? staff.NameOf(id) ?? value : value,
        _ => value,
    };

    /// <summary>The rows of the register are its own file, or were pasted.</summary>
    public string Name(AgreementImport import) => import.FileName.Length == 0 ? texts["Pasted.name"] : import.FileName;
}
