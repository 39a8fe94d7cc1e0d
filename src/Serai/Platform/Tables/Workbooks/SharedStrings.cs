using System.Text;
using System.Xml;
using Microsoft.Win32.SafeHandles;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>
/// The texts that a workbook keeps once for all its cells. They are laid into a temporary file, which the system holds in memory as
/// long as there is room: of a million names only where each begins is kept here.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    /// <summary>As many cells as a sheet of names has at most; what has more is no list.</summary>
    private const int Most = 20_000_000;

    private readonly List<long> ends = [];
    private readonly FileStream? file;
    private readonly SafeFileHandle? handle;
    private byte[] bytes = new byte[1024];

    private SharedStrings(FileStream? file) => (this.file, handle) = (file, file?.SafeFileHandle);

    /// <param name="part">The part that holds them; null where a workbook has none.</param>
    public static async Task<SharedStrings> ReadAsync(Stream? part, int longest, CancellationToken stop)
    {
        if (part is null)
            return new(null);
        var texts = new SharedStrings(new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        }));
        try
        {
            using var reader = Xml.Of(part);
            await texts.FillAsync(reader, longest, stop);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>Whether something stands in the text of this number; null where there is none.</summary>
    public bool? HasText(int at) => at < 0 || at >= ends.Count ? null : ends[at] > (at == 0 ? 0 : ends[at - 1]);

    /// <summary>The text of this number; null where there is none.</summary>
    public string? this[int at]
    {
        get
        {
            if (at < 0 || at >= ends.Count)
                return null;
            var (begin, length) = (at == 0 ? 0 : ends[at - 1], (int)(ends[at] - (at == 0 ? 0 : ends[at - 1])));
            if (length > bytes.Length) bytes = new byte[length];
            var read = 0;
            while (read < length && RandomAccess.Read(handle!, bytes.AsSpan(read, length - read), begin + read) is > 0 and var more)
                read += more;
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
    }

    // How a text is spoken ("rPh") stands beside it in Japanese workbooks, and is no part of it.
    private async Task FillAsync(XmlReader reader, int longest, CancellationToken stop)
    {
        var text = new CellText(longest);
        var (spoken, written) = (0, 0L);
        while (await reader.ReadAsync())
        {
            var ends = reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement);
            switch (reader.LocalName)
            {
                case "t" when reader.NodeType == XmlNodeType.Element && spoken == 0:
                    await text.AddAsync(reader);
                    break;
                case "rPh" when !(reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement):
                    spoken += reader.NodeType == XmlNodeType.Element ? 1 : -1;
                    break;
                case "si" when ends:
                    stop.ThrowIfCancellationRequested();
                    var encoded = Encoding.UTF8.GetBytes(text.ToString());
                    file!.Write(encoded);
                    this.ends.Add(written += encoded.Length);
                    if (this.ends.Count > Most)
                        throw new TableRefused(new(TableProblemCode.Damaged));
                    text.Clear();
                    break;
            }
        }
        file!.Flush();
    }

    public void Dispose() => file?.Dispose();
}
