using System.Security.Cryptography;
using System.Text;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>What taking a list does, or would do.</summary>
/// <param name="Lines">One for each member that it touches.</param>
public sealed record ListPlan(IReadOnlyList<PlanLine> Lines)
{
    /// <summary>Rows that are not settled yet.</summary>
    public int Open { get; init; }

    /// <summary>Rows that were left out, by somebody or because they cannot be read.</summary>
    public int LeftOut { get; init; }

    /// <summary>Statements that come.</summary>
    public int Statements { get; init; }

    /// <summary>Statements of earlier lists whose name now means an organization.</summary>
    public int Identified { get; init; }

    /// <summary>Organizations that come into being.</summary>
    public int Made { get; init; }

    /// <summary>Decisions about names that are remembered.</summary>
    public int Remembered { get; init; }

    /// <summary>A list that says that it is complete is taken whole: else whoever stands in an open row would be ended.</summary>
    public bool WaitsForRows { get; init; }

    public bool ChangesAnything => Statements + Identified + Made + Remembered > 0;

    public IEnumerable<PlanLine> Of(PlanKind kind) => Lines.Where(l => l.Kind == kind);

    public bool HasMissing => Of(PlanKind.Missing).Any();

    /// <summary>Differs whenever it would do something else.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Lines.Select(l => $"{l.Kind}|{l.Row}|{l.Member}|{l.Country}|{l.Was}|{l.Becomes}").Append($"{Open} {LeftOut} {Statements} {Identified} {Made} {Remembered}")))));
}

/// <summary>One member of a plan.</summary>
/// <param name="Row">Its number in the list; null for who does not stand in it.</param>
/// <param name="Said">What the list calls it; null for who does not stand in it.</param>
/// <param name="Member">What the registry calls it.</param>
/// <param name="Country">ISO 3166-1 code.</param>
public sealed record PlanLine(PlanKind Kind, int? Row, string? Said, string Member, Guid? Organization, string? Country)
{
    /// <summary>What was, where it becomes something else: a standing, a name.</summary>
    public string? Was { get; init; }

    public string? Becomes { get; init; }

    /// <summary>The organization comes into being with the list.</summary>
    public bool IsMade { get; init; }
}

public enum PlanKind
{
    /// <summary>Whoever was chosen for the row is not there any more: it is open again.</summary>
    Gone,

    Added,
    /// <summary>A list of all members leaves it out: from its day on it belongs only possibly, or not at all.</summary>
    Missing,

    /// <summary>A member in another standing.</summary>
    Standing,

    /// <summary>Trusted sources say different things of it from now on.</summary>
    Disputed,

    /// <summary>The list calls it by a name that the registry does not know.</summary>
    NamedOtherwise,

    Unchanged,

    /// <summary>What the list says of it is kept, and makes it no member on the list's day: a former one, for one.</summary>
    NoMember,
}
