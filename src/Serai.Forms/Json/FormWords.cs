namespace Serai.Forms;

/// <summary>What the closed lists are called in JSON.</summary>
internal static class FormWords
{
    public static readonly Words<FieldKind> Kinds = new(
        ("short-text", FieldKind.ShortText), ("long-text", FieldKind.LongText), ("choice", FieldKind.Choice), ("choices", FieldKind.Choices),
        ("date", FieldKind.Date), ("number", FieldKind.Number), ("file", FieldKind.File), ("organization", FieldKind.Organization),
        ("person", FieldKind.Person), ("group", FieldKind.Group));

    public static readonly Words<SeenBy> Readers = new(("organisers", SeenBy.Organisers), ("reviewers", SeenBy.Reviewers), ("public", SeenBy.Public));

    public static readonly Words<TextUnit> Units = new(("words", TextUnit.Words), ("characters", TextUnit.Characters));

    public static readonly Words<FileType> Types = new(
        ("pdf", FileType.Pdf), ("docx", FileType.Docx), ("odt", FileType.Odt), ("png", FileType.Png), ("jpeg", FileType.Jpeg),
        ("csv", FileType.Csv), ("xlsx", FileType.Xlsx));

    /// <summary>The type that a file's name ends in; null for none of the list.</summary>
    public static FileType? TypeOf(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return Types.Read(ending == "jpg" ? "jpeg" : ending);
    }
}

/// <summary>The words of one closed list, in both directions.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] list)
    where T : struct, Enum
{
    public IEnumerable<string> All => list.Select(l => l.Word);

    public T? Read(string word) => list.Where(l => l.Word == word).Select(l => (T?)l.Value).FirstOrDefault();

    public string Of(T value) => list.First(l => l.Value.Equals(value)).Word;
}
