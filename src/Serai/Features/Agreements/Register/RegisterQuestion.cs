using System.Globalization;
using NodaTime.Text;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Register;

/// <summary>What the register of agreements is asked, as the address has it.</summary>
public sealed record RegisterQuestion
{
    public const int LongestWords = 200, LastPage = 100_000, MostMonths = 1200;

    /// <summary>Words of a title, a party, a theme or a reference; null without.</summary>
    public string? Words { get; init; }

    /// <summary>A kind's key.</summary>
    public string? Kind { get; init; }

    public AgreementStage? Stage { get; init; }

    /// <summary>Several stages by one word.</summary>
    public StageGroup? Stages { get; init; }

    /// <summary>The slug of an organization that is a party.</summary>
    public string? Party { get; init; }

    /// <summary>The code of the country or region where a party is.</summary>
    public string? Place { get; init; }

    /// <summary>The slug of the alliance that it stands under.</summary>
    public string? Alliance { get; init; }

    /// <summary>The slug of an initiative.</summary>
    public string? Initiative { get; init; }

    /// <summary>A code of ISCED-F 2013: it and all below it.</summary>
    public string? Field { get; init; }

    public AgreedActivities? Covers { get; init; }

    /// <summary>The slug of the organization whose office keeps it.</summary>
    public string? Keeper { get; init; }

    public ChargeAsked? InCharge { get; init; }

    /// <summary>It ends on this day or later.</summary>
    public LocalDate? EndsFrom { get; init; }

    /// <summary>It ends on this day or earlier.</summary>
    public LocalDate? EndsTo { get; init; }

    /// <summary>Nothing came of it in so many months.</summary>
    public int? Quiet { get; init; }

    public Confidentiality? Confidentiality { get; init; }
    public RegisterOrder Order { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>The columns that were chosen, in the order of the register; empty for the usual ones.</summary>
    public IReadOnlyList<RegisterColumn> Columns { get; init; } = [];

    public IReadOnlyList<RegisterColumn> Shown => Columns.Count > 0 ? Columns : RegisterColumns.Usual;

    public bool IsNarrowed => Parts(false).Any();

    /// <summary>Besides words, kind and stage: whether the further choices are in use.</summary>
    public bool IsNarrowedMore => (this with { Words = null, Kind = null, Stage = null, Stages = null }).IsNarrowed;

    /// <summary>The address of this question.</summary>
    public string Address(string path = AgreementLinks.All) => path + Query();

    /// <summary>Its query with the question mark; empty where nothing is asked.</summary>
    public string Query() => QueryString.Create(Parts(true).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))).ToString();

    /// <summary>What the address says.</summary>
    /// <param name="whole">Also in which order, with which columns and from where on.</param>
    public IEnumerable<(string Key, string Value)> Parts(bool whole)
    {
        (string, string?)[] all =
        [
            ("q", Words), ("kind", Kind), ("stage", Stage is { } stage ? ApiJson.Word(stage) : Stages is { } several ? ApiJson.Word(several) : null), ("party", Party), ("place", Place),
            ("alliance", Alliance), ("initiative", Initiative), ("field", Field), ("covers", Covers is { } covers ? ApiJson.Word(covers) : null), ("keeper", Keeper),
            ("charge", InCharge is { } charge ? ApiJson.Word(charge) : null), ("from", Day(EndsFrom)), ("to", Day(EndsTo)), ("quiet", Number(Quiet)),
            ("confidentiality", Confidentiality is { } seen ? ApiJson.Word(seen) : null),
            ("order", whole && Order != RegisterOrder.Name ? ApiJson.Word(Order) : null), ("columns", whole && Columns.Count > 0 ? RegisterColumns.Written(Columns) : null), ("page", whole && Page > 1 ? Number(Page) : null),
        ];
        return from part in all where part.Item2 is not null select (part.Item1, part.Item2);
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Several stages by one word.</summary>
public enum StageGroup
{
    /// <summary>It holds today: in force, or near its end.</summary>
    Holds,

    /// <summary>It is not signed by all yet.</summary>
    Open,
}

/// <summary>Who sees to it.</summary>
public enum ChargeAsked
{
    /// <summary>The reader.</summary>
    Mine,
    Nobody,
}

/// <summary>In which order the register stands.</summary>
public enum RegisterOrder
{
    Name,

    /// <summary>What ends first stands first; what nothing ends last.</summary>
    Ends,

    /// <summary>Of what the longest nothing came stands first.</summary>
    Quiet,

    /// <summary>What was entered last stands first.</summary>
    Entered,
}
