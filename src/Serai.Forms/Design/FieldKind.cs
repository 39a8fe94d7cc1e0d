namespace Serai.Forms;

/// <summary>What a field asks for. It never changes once answers may exist: see <see cref="DesignChanges"/>.</summary>
public enum FieldKind
{
    /// <summary>A text of one line.</summary>
    ShortText,

    /// <summary>A text of any number of lines.</summary>
    LongText,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any number of the options.</summary>
    Choices,

    /// <summary>A day of the ISO calendar, years 1 to 9999.</summary>
    Date,

    /// <summary>A decimal number of at most 15 digits.</summary>
    Number,

    /// <summary>A file that was handed over.</summary>
    File,

    /// <summary>An organization: its name as written and, where it was found in a registry, what it is called by there.</summary>
    Organization,

    /// <summary>A person: name, address for mail, ORCID iD.</summary>
    Person,

    /// <summary>Several fields that are answered together, any number of times: the authors of a paper. Holds no further group.</summary>
    Group,
}

/// <summary>Who may read an answer. The organisers of the call read everything.</summary>
public enum SeenBy
{
    /// <summary>Only those who run the call.</summary>
    Organisers,

    /// <summary>They and the reviewers: what they do not need to know stays away from them.</summary>
    Reviewers,

    /// <summary>Anybody, once the call's results are published.</summary>
    Public,
}

/// <summary>What a file may be. A closed list: what none of the project's readers can open is not taken.</summary>
public enum FileType
{
    /// <summary>Portable Document Format: .pdf</summary>
    Pdf,

    /// <summary>A document of Word: .docx</summary>
    Docx,

    /// <summary>A document in OpenDocument: .odt</summary>
    Odt,

    /// <summary>A picture: .png</summary>
    Png,

    /// <summary>A picture: .jpg or .jpeg</summary>
    Jpeg,

    /// <summary>A table of text: .csv</summary>
    Csv,

    /// <summary>A workbook of Excel: .xlsx</summary>
    Xlsx,
}
