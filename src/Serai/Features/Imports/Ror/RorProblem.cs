using System.Globalization;

namespace Serai.Features.Imports.Ror;

/// <summary>What is wrong with a file from the Research Organization Registry.</summary>
public enum RorProblemCode
{
    /// <summary>The zip file is cut off or is none.</summary>
    DamagedArchive,

    /// <summary>No entry of the zip file is a dump in JSON. Arguments: the entries.</summary>
    NoDumpInArchive,

    /// <summary>Several entries of the zip file are dumps, and no name says which is meant. Arguments: the entries.</summary>
    SeveralDumps,

    /// <summary>More bytes than the limit. Arguments: the limit in MB.</summary>
    TooLarge,

    /// <summary>A zip file that grows beyond reason. Arguments: the limit, as times its size.</summary>
    TooDense,

    /// <summary>What was unpacked is not what was packed.</summary>
    ChecksumDiffers,

    /// <summary>The file ends in the middle. Arguments: the byte at which it does.</summary>
    Truncated,

    /// <summary>No JSON. Arguments: the byte, the parser's words.</summary>
    NotJson,

    /// <summary>JSON, and no list of records.</summary>
    NotAList,

    /// <summary>A list without any record.</summary>
    Empty,

    /// <summary>The layout of schema 1.</summary>
    OldLayout,

    /// <summary>A record longer than the limit. Arguments: the limit in MB.</summary>
    RecordTooLong,

    /// <summary>A field is missing. Arguments: the field.</summary>
    Missing,

    /// <summary>A field holds another kind of value. Arguments: the field.</summary>
    WrongKind,

    /// <summary>A field's text is longer than any. Arguments: the field, the limit in characters.</summary>
    TextTooLong,

    /// <summary>A field's word is none that the schema has. Arguments: the field, the word.</summary>
    UnknownWord,

    /// <summary>Arguments: the text.</summary>
    NotAnId,

    /// <summary>Arguments: the number of the record that had the id first.</summary>
    DuplicateId,

    /// <summary>Not two capital letters, or no code that the site knows. Arguments: the code.</summary>
    UnknownCountry,

    /// <summary>Arguments: latitude, longitude.</summary>
    ImpossiblePlace,

    /// <summary>Arguments: the year.</summary>
    ImpossibleYear,
}

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Record">The record's number in the file, 1 for the first; 0 for the file as a whole.</param>
/// <param name="Id">The record's id, once it is known.</param>
public sealed record RorProblem(RorProblemCode Code, long Record, string? Id, params IReadOnlyList<string> Arguments)
{
    /// <summary>In English, for the command line.</summary>
    public string Reason => (Id is null ? "" : Id + ": ") + string.Format(CultureInfo.InvariantCulture, Sentence, [.. Arguments]);

    private string Sentence => Code switch
    {
        RorProblemCode.DamagedArchive => "the zip file is damaged or cut off",
        RorProblemCode.NoDumpInArchive => "the zip file holds no dump in JSON, only: {0}",
        RorProblemCode.SeveralDumps => "the zip file holds several dumps: {0}; give the JSON file that is meant",
        RorProblemCode.TooLarge => "the dump is larger than {0} MB unpacked, the limit; --max-size raises it",
        RorProblemCode.TooDense => "the zip file unpacks to more than {0} times its size, as no dump does",
        RorProblemCode.ChecksumDiffers => "the zip file is damaged: what it holds does not fit its checksum",
        RorProblemCode.Truncated => "the file ends in the middle, at byte {0}",
        RorProblemCode.NotJson => "is no JSON from byte {0} on: {1}",
        RorProblemCode.NotAList => "is JSON, and no list of records as the official dump is",
        RorProblemCode.Empty => "holds no record",
        RorProblemCode.OldLayout => "has the layout of schema 1; the dump in schema 2 is needed",
        RorProblemCode.RecordTooLong => "the record is longer than {0} MB",
        RorProblemCode.Missing => "has no {0}",
        RorProblemCode.WrongKind => "has another kind of value than the schema in {0}",
        RorProblemCode.TextTooLong => "has more than {1} characters in {0}",
        RorProblemCode.UnknownWord => "has “{1}” in {0}, which the schema has not",
        RorProblemCode.NotAnId => "“{0}” is no ROR id",
        RorProblemCode.DuplicateId => "comes twice: record {0} has the same id",
        RorProblemCode.UnknownCountry => "“{0}” is no country code of ISO 3166-1 that this site knows",
        RorProblemCode.ImpossiblePlace => "latitude {0}, longitude {1} is no place on Earth",
        RorProblemCode.ImpossibleYear => "cannot have been established in {0}",
        _ => Code.ToString(),
    };
}

/// <summary>The file is refused.</summary>
public sealed class RorRefused(string file, RorProblem problem) : ImportRefused(file, (int)problem.Record, problem.Reason)
{
    public RorProblem Problem { get; } = problem;
}

/// <summary>Thrown where the file's name is not at hand; <see cref="RorReader"/> adds it.</summary>
internal sealed class RorProblemFound(RorProblem problem) : Exception(problem.Reason)
{
    public RorProblem Problem { get; } = problem;
}
