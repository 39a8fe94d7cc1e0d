using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Several languages side by side: a column for each, a row for each clause.</summary>
internal static class WordTable
{
    // The whole width, in fiftieths of a per cent.
    private const int Whole = 5000;

    public static Table Of(AgreementWording wording, SdtBlock missing)
    {
        var languages = wording.Languages.Select(l => new WordLanguage(l)).ToList();
        var table = new Table(
            new TableProperties(new TableStyle { Val = WordStyles.Table }, new TableWidth { Width = $"{Whole}", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(languages.Select(_ => new GridColumn())));
        if (wording.Texts.Any(t => t.Text.Title is not null))
        {
            var titles = Row(languages.Count, i => wording.Texts[i].Text.Title is { } title ? [WordOut.Words(title, languages[i].Paragraph(WordStyles.Title), languages[i].Run())] : [missing.CloneNode(true)]);
            // Said again at the top of each page.
            titles.PrependChild(new TableRowProperties(new TableHeader()));
            table.Append(titles);
        }

        foreach (var row in wording.Beside())
            table.Append(Row(languages.Count, i => row.Clauses[i] is { } clause ? WordOut.Clause(clause, languages[i]) : [missing.CloneNode(true)]));
        if (!table.Elements<TableRow>().Any())
            table.Append(Row(languages.Count, _ => []));
        return table;
    }

    // A cell ends with a paragraph.
    private static TableRow Row(int columns, Func<int, IEnumerable<OpenXmlElement>> cell) => new(Enumerable.Range(0, columns).Select(i =>
    {
        var paragraphs = cell(i).ToList();
        return (OpenXmlElement)new TableCell([new TableCellProperties(new TableCellWidth { Width = $"{Whole / columns}", Type = TableWidthUnitValues.Pct }), .. paragraphs, .. paragraphs is [.., Paragraph] ? (Paragraph[])[] : [new Paragraph()]]);
    }));
}
