using System.IO.Compression;
using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>A sheet's name, and the part of the archive that holds it.</summary>
internal sealed record SheetPart(string Name, string Path, bool Shown);

/// <summary>The parts of a workbook (ECMA-376) by what they are: no writer puts them under the same names.</summary>
internal sealed class WorkbookParts
{
    private const string Root = "_rels/.rels", Usual = "xl/workbook.xml";
    private const int MostRelations = 10_000;

    private readonly ZipArchive archive;
    private readonly UnpackedBound bound;

    private WorkbookParts(ZipArchive archive, UnpackedBound bound) => (this.archive, this.bound) = (archive, bound);

    public IReadOnlyList<SheetPart> Sheets { get; private set; } = [];
    public string? SharedStrings { get; private set; }
    public string? Styles { get; private set; }

    /// <summary>Its days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <exception cref="TableRefused">The archive holds no workbook that can be read.</exception>
    public static async Task<WorkbookParts> ReadAsync(ZipArchive archive, UnpackedBound bound)
    {
        var parts = new WorkbookParts(archive, bound);
        var root = (await parts.RelationsAsync(Root, "")).FirstOrDefault(r => r.Kind == "officeDocument").Target ?? Usual;
        if (parts.Find(root) is null || !root.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw new TableRefused(new(TableProblemCode.OtherThanEnding, ".xlsx", FileKinds.Zip));
        var folder = root[..(root.LastIndexOf('/') + 1)];
        var relations = await parts.RelationsAsync($"{folder}_rels/{root[folder.Length..]}.rels", folder);
        parts.SharedStrings = relations.FirstOrDefault(r => r.Kind == "sharedStrings").Target;
        parts.Styles = relations.FirstOrDefault(r => r.Kind == "styles").Target;
        await parts.SheetsAsync(root, relations.Where(r => r.Kind == "worksheet").GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Target));
        return parts;
    }

    public static async Task<bool> IsWorkbookAsync(Stream stream)
    {
        try
        {
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null);
            return archive.GetEntry(Usual) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>A part of the archive; null where it has none of this name.</summary>
    public BoundedEntry? Open(string? path) => path is not null && Find(path) is { } entry ? new(entry, bound) : null;

    // Case does not count in their names (ECMA-376-2, 6.2.2.3).
    private ZipArchiveEntry? Find(string path) => archive.GetEntry(path) ?? archive.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));

    private async Task SheetsAsync(string path, Dictionary<string, string> targets)
    {
        using var reader = Xml.Of(Open(path)!);
        var sheets = new List<SheetPart>();
        while (await reader.ReadAsync())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                From1904 = reader.GetAttribute("date1904") is "1" or "true";
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && sheets.Count < MostRelations && targets.TryGetValue(Xml.RelationId(reader) ?? "", out var target))
                sheets.Add(new(reader.GetAttribute("name") ?? "", target, reader.GetAttribute("state") is null or "visible"));
        Sheets = sheets;
    }

    private async Task<List<(string Id, string Kind, string Target)>> RelationsAsync(string path, string folder)
    {
        var relations = new List<(string, string, string)>();
        if (Open(path) is not { } part)
            return relations;
        using var reader = Xml.Of(part);
        while (await reader.ReadAsync() && relations.Count < MostRelations)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                var (kind, target) = (reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "");
                relations.Add((reader.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
            }
        return relations;
    }
}

/// <summary>How the parts are read: no outer references, none that grow.</summary>
internal static class Xml
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static XmlReader Of(Stream part) => XmlReader.Create(part, new()
    {
        Async = true,
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        // What stands between elements may be as long as all the rest.
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    public static int? Whole(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) ? whole : null;

    public static string? RelationId(XmlReader reader) => reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", Strict);
}
