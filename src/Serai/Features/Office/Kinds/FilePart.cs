using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Office.Kinds;

/// <summary>A file of the office: what can be edited is what it is called. Its bytes come with the page that takes it in.</summary>
public sealed class FilePart : OfficePart<OfficeFile>
{
    public const string Word = "files", Title = "title";

    private static readonly Field[] All =
    [
        Field.Of<OfficeFile>(Title, new TextFormat(), r => r.Title, (r, v) => r.Title = (string?)v),
    ];

    public override string Name => "office-file";

    public override string Part => Word;

    public override bool TellsOfPersons => true;

    public override IReadOnlyList<Field> Fields => All;

    protected override OfficeFile New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
