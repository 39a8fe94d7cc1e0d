using System.Text;

namespace Serai.Platform.Web.Export;

/// <summary>A list of a page as a file for a spreadsheet: UTF-8 with the byte order mark without which its letters are taken for others.</summary>
public static class CsvAnswer
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <param name="name">The file's name; a slash, as an interval has one, becomes an underscore.</param>
    /// <param name="write">Writes the lines, each by <see cref="Files.CsvFormat.Line"/>.</param>
    public static IResult File(string name, Action<TextWriter> write)
    {
        var bytes = new MemoryStream();
        using (var to = new StreamWriter(bytes, WithMark, leaveOpen: true))
            write(to);
        bytes.Position = 0;
        return Results.Stream(bytes, "text/csv; charset=utf-8", name.Replace('/', '_'));
    }
}
