using System.Text.Json;
using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Tables;

namespace Serai.Features.Programmes.Taking;

/// <summary>A row of a list as it was brought, not yet judged.</summary>
/// <param name="Number">Its number as the spreadsheet shows it.</param>
/// <param name="Unread">Why nothing can be read of it; null where it can.</param>
public sealed record BroughtRow(int Number, string Name, string Email, string Institution, string Group, string Language, string? Unread);

/// <param name="Rows">All but the empty ones.</param>
/// <param name="Problem">Why the list as a whole is not taken.</param>
public sealed record BroughtList(IReadOnlyList<BroughtRow> Rows, string? Problem);

/// <summary>Reads a list of participants: a file or what was pasted, with its columns named in any of the interface languages.</summary>
public static class BroughtRows
{
    public const int MostBytes = 4 << 20, Most = 2000;

    private static readonly string[] Columns = ["name", "email", "institution", "group", "language"];

    // What people write above them, without blanks and signs.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["name"] = ["name", "fullname", "participant", "姓名", "名字", "全名", "參加者", "参加者", "學員", "学员"],
        ["email"] = ["email", "mail", "emailaddress", "電郵", "电邮", "電郵地址", "电邮地址", "電子郵件", "电子邮件", "電子郵箱", "电子邮箱", "郵箱", "邮箱"],
        ["institution"] = ["institution", "university", "organization", "organisation", "affiliation", "homeinstitution", "院校", "機構", "机构", "單位", "单位", "學校", "学校", "大學", "大学", "所屬機構", "所属机构", "所屬院校", "所属院校"],
        ["group"] = ["group", "origin", "組別", "组别", "分組", "分组", "來源", "来源", "來源地", "来源地"],
        ["language"] = ["language", "lang", "語言", "语言", "語文", "语文"],
    };

    public static async Task<BroughtList> ReadAsync(Stream stream, string name, string? encoding, IStringLocalizerFactory all, CancellationToken stop)
    {
        var opening = await TableFile.OpenAsync(stream, name, TableOptions.Default with { Encoding = encoding, Limits = new() { MaxBytes = MostBytes * 8L, MaxColumns = 50 } }, stop);
        if (!opening.IsOpen)
            return new([], opening.Problem.Sentence(all));
        await using var file = opening.File;
        var at = Columns.ToDictionary(c => c, c => Find(file.Header, c), StringComparer.Ordinal);
        if (at["name"] is null)
            return new([], EditionTurn.Problem("NoNameColumn", string.Join(", ", file.Header)).Sentence(all));
        var rows = new List<BroughtRow>();
        try
        {
            await foreach (var row in file.RowsAsync(stop).WithCancellation(stop))
            {
                if (row.IsEmpty)
                    continue;
                if (rows.Count == Most)
                    return new([], EditionTurn.Problem("TooManyRows", Most).Sentence(all));
                string Cell(string column) => at[column] is { } i && i < row.Cells.Count ? Tidy(row.Cells[i]) : "";
                rows.Add(new(row.Number, Cell("name"), Cell("email"), Cell("institution"), Cell("group"), Cell("language"), row.Problem?.Sentence(all)));
            }
        }
        catch (TableRefused refused)
        {
            return new([], refused.Problem.Sentence(all));
        }
        return rows.Count == 0 ? new([], EditionTurn.Problem("NoRows").Sentence(all)) : new(rows, null);
    }

    /// <summary>As a form carries them from the dry run to the button.</summary>
    public static string Write(IReadOnlyList<BroughtRow> rows) => JsonSerializer.Serialize(rows);

    /// <summary>Null where it was not written so. What an altered form carries is tidied as a file is.</summary>
    public static IReadOnlyList<BroughtRow>? Read(string? carried)
    {
        try
        {
            return string.IsNullOrEmpty(carried) ? null : JsonSerializer.Deserialize<List<BroughtRow>>(carried) is { Count: > 0 and <= Most } rows && rows.All(r => r is { Name: not null, Email: not null, Institution: not null, Group: not null, Language: not null })
                ? [.. rows.Select(r => r with { Name = Tidy(r.Name), Email = Tidy(r.Email), Institution = Tidy(r.Institution), Group = Tidy(r.Group), Language = Tidy(r.Language) })] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The interface language that a cell names: by its tag, or in words; null where it names none.</summary>
    public static string? LanguageOf(string cell)
    {
        var word = Plain(cell);
        return word switch
        {
            "english" or "英文" or "英語" or "英语" => Languages.English,
            "traditionalchinese" or "繁體中文" or "繁体中文" or "繁體" or "繁体" or "正體中文" or "正体中文" or "粵語" or "粤语" => Languages.Traditional,
            "simplifiedchinese" or "chinese" or "簡體中文" or "简体中文" or "簡體" or "简体" or "中文" or "普通話" or "普通话" => Languages.Simplified,
            _ => Languages.Meant(cell),
        };
    }

    private static int? Find(IReadOnlyList<string> header, string column) =>
        Enumerable.Range(0, header.Count).Where(i => Words[column].Contains(Plain(header[i]), StringComparer.Ordinal)).Select(i => (int?)i).FirstOrDefault();

    private static string Tidy(string typed) => FieldValues.Clean(typed).Replace('\n', ' ').Replace('\t', ' ');

    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
