using System.Text;

namespace Serai.Platform.Web.Export;

/// <summary>A list of a page as a file for a spreadsheet: UTF-8 with the byte order mark without which its letters are taken for others.</summary>
public static class CsvAnswer
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public const string ContentType = "text/csv; charset=utf-8";

    /// <param name="name">The file's name; a slash, as an interval has one, becomes an underscore.</param>
    /// <param name="write">Writes the lines, each by <see cref="Files.CsvFormat.Line"/>.</param>
    public static IResult File(string name, Action<TextWriter> write) => Results.Bytes(Bytes(write), ContentType, name.Replace('/', '_'));

    /// <summary>The file alone.</summary>
    public static byte[] Bytes(Action<TextWriter> write)
    {
        var bytes = new MemoryStream();
        using (var to = new StreamWriter(bytes, WithMark))
            write(to);
        return bytes.ToArray();
    }
}
