using System.Text;

namespace Serai.Names.Tests.Support;

/// <summary>Rows of a CSV file, with quotes; enough for the test data.</summary>
public static class Csv
{
    /// <summary>The rows below the header.</summary>
    public static IEnumerable<string[]> Rows(string path) => Read(File.ReadAllText(path, Encoding.UTF8)).Skip(1);

    private static IEnumerable<string[]> Read(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                cell.Append(c);
            else if (c != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',')
                    continue;
                yield return [.. row];
                row.Clear();
            }
        }
        if (cell.Length > 0 || row.Count > 0)
            yield return [.. row, cell.ToString()];
    }
}
