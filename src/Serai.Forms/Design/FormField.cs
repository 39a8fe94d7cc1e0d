using NodaTime;

namespace Serai.Forms;

/// <summary>What can be chosen.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens, unique in its field; never changed by editing, since answers hold it.</param>
/// <param name="Label">What people read.</param>
public sealed record FieldOption(string Id, Wording Label);

/// <summary>One question of a form. What does not belong to its kind is left at null, false or empty: <see cref="DesignRules"/> tells.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens, begun with a letter, at most 40; unique among all fields and pages, never changed by editing.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Label">The question.</param>
public sealed record FormField(string Id, FieldKind Kind, Wording Label)
{
    /// <summary>What helps to answer, shown below the question.</summary>
    public Wording Hint { get; init; } = Wording.None;

    /// <summary>Whether an answer must be given, wherever the field is relevant.</summary>
    public bool Required { get; init; }

    /// <summary>From when on an answer must be given (this moment included): the final paper, not yet asked for with the abstract. Null for never.</summary>
    public Instant? RequiredFrom { get; init; }

    /// <summary>From when on the answer stays as it is (this moment included); null for never.</summary>
    public Instant? FrozenFrom { get; init; }

    /// <summary>Who may read the answer.</summary>
    public SeenBy SeenBy { get; init; }

    /// <summary>Whether the answer says something about a person, and goes when the person's data go.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Texts: how long.</summary>
    public TextLimit? Length { get; init; }

    /// <summary>One or several choices: among what.</summary>
    public Items<FieldOption> Options { get; init; } = [];

    /// <summary>Several choices and groups: how many.</summary>
    public CountLimit? Count { get; init; }

    /// <summary>Numbers: which. Without it any whole number.</summary>
    public NumberLimit? Number { get; init; }

    /// <summary>Dates: which.</summary>
    public DateLimit? Date { get; init; }

    /// <summary>Files: which. A file field has it always.</summary>
    public FileLimit? File { get; init; }

    /// <summary>Persons: whether the ORCID iD is asked for.</summary>
    public bool AsksOrcid { get; init; }

    /// <summary>Groups: the fields of an entry.</summary>
    public Items<FormField> Fields { get; init; } = [];

    /// <summary>When the field is relevant; null for always. In a group it is asked for each entry.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether an answer must be given at this moment, if the field is relevant.</summary>
    public bool IsRequiredAt(Instant now) => Required || RequiredFrom <= now;

    /// <summary>Whether the answer may no longer be changed at this moment.</summary>
    public bool IsFrozenAt(Instant now) => FrozenFrom <= now;
}
