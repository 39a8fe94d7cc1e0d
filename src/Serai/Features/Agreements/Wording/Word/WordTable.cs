using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Several languages side by side: a column for each, a row for each clause.</summary>
internal static class WordTable
{
    // The whole width, in fiftieths of a per cent.
    private const int Whole = 5000;

    public static Table Of(AgreementWording wording, string missing)
    {
        var languages = wording.Languages.Select(l => new WordLanguage(l)).ToList();
        var table = new Table(
            new TableProperties(new TableStyle { Val = WordStyles.Table }, new TableWidth { Width = $"{Whole}", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(languages.Select(_ => new GridColumn())));
        if (wording.Texts.Any(t => t.Text.Title is not null))
        {
            var titles = Row(languages.Count, i => [WordOut.Words(wording.Texts[i].Text.Title ?? missing, languages[i].Paragraph(WordStyles.Title), languages[i].Run())]);
            // Said again at the top of each page.
            titles.PrependChild(new TableRowProperties(new TableHeader()));
            table.Append(titles);
        }

        foreach (var row in wording.Beside())
            table.Append(Row(languages.Count, i => row.Clauses[i] is { } clause ? WordOut.Clause(clause, languages[i]) : [WordOut.Words(missing, languages[i].Paragraph(WordStyles.Body), languages[i].Run())]));
        if (!table.Elements<TableRow>().Any())
            table.Append(Row(languages.Count, _ => []));
        return table;
    }

    private static TableRow Row(int columns, Func<int, IEnumerable<Paragraph>> cell) => new(Enumerable.Range(0, columns).Select(i =>
    {
        var paragraphs = cell(i).ToList();
        return (OpenXmlElement)new TableCell([new TableCellProperties(new TableCellWidth { Width = $"{Whole / columns}", Type = TableWidthUnitValues.Pct }), .. paragraphs.Count > 0 ? paragraphs : [new Paragraph()]]);
    }));
}
