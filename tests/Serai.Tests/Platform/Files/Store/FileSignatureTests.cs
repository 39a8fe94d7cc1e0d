using System.IO.Compression;
using System.Text;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Files.Store;

public sealed class FileSignatureTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("<!doctype html><script>alert(1)</script>", "text/plain")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "text/plain")]
    [InlineData("會費收據", "text/plain")]
    [InlineData("a\0b", "application/octet-stream")]
    public void A_file_is_what_its_bytes_say(string text, string type) => Assert.Equal(type, FileSignature.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Pictures_and_old_documents_are_told_by_their_first_bytes()
    {
        Assert.Equal("image/png", FileSignature.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));
        Assert.Equal("image/jpeg", FileSignature.Of([0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Equal("image/webp", FileSignature.Of("RIFF\0\0\0\0WEBPVP8 "u8));
        Assert.Equal("application/x-ole-storage", FileSignature.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal("application/octet-stream", FileSignature.Of([0xC3, 0x28]));
    }

    [Theory]
    [InlineData("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("photos/1.jpg", "application/zip")]
    public void Packages_are_told_by_what_is_in_them(string inside, string type) => Assert.Equal(type, FileSignature.Of(Zip(("[Content_Types].xml", "<Types/>"), (inside, "x"))));

    [Fact]
    public void An_open_document_says_itself_what_it_is() =>
        Assert.Equal("application/vnd.oasis.opendocument.text", FileSignature.Of(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"))));

    [Fact]
    public void A_text_may_be_cut_in_the_middle_of_a_character()
    {
        var text = Encoding.UTF8.GetBytes("a" + new string('會', 2000));
        Assert.Equal("text/plain", FileSignature.Of(text.AsSpan(0, FileSignature.Telling)));
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
