using NodaTime;

namespace Serai.Forms;

/// <summary>The answer to one field. Texts in it are kept in NFC, with \n at the ends of lines and no white space around.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>Whether nothing is said; such an answer is never kept.</summary>
    public virtual bool IsEmpty => false;
}

/// <summary>A text, for a short or a long one.</summary>
public sealed record TextAnswer : Answer
{
    /// <summary>An answer of this text, cleaned.</summary>
    public TextAnswer(string text) => Text = CleanText.Of(text);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Text.Length == 0;
}

/// <summary>The option that was chosen.</summary>
/// <param name="Option">Its id.</param>
public sealed record ChoiceAnswer(string Option) : Answer
{
    /// <inheritdoc/>
    public override bool IsEmpty => Option.Length == 0;
}

/// <summary>The options that were chosen.</summary>
public sealed record ChoicesAnswer : Answer
{
    /// <summary>An answer of these options; their order means nothing.</summary>
    public ChoicesAnswer(params IEnumerable<string> options) => Options = [.. options.Where(o => o.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Their ids, each once, in ordinal order.</summary>
    public Items<string> Options { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Options.Count == 0;
}

/// <summary>A day.</summary>
public sealed record DateAnswer(LocalDate Date) : Answer;

/// <summary>A number.</summary>
public sealed record NumberAnswer(decimal Number) : Answer;

/// <summary>A file, which is kept elsewhere.</summary>
/// <param name="Id">What it is kept under.</param>
/// <param name="Name">Its name as it was handed over; its ending says its type.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record FileAnswer(Guid Id, string Name, long Bytes) : Answer;

/// <summary>An organization.</summary>
public sealed record OrganizationAnswer : Answer
{
    /// <summary>An organization by its name as written and, where it was found in a registry, what it is called by there.</summary>
    public OrganizationAnswer(string name, string? id = null) => (Name, Id) = (CleanText.Of(name), CleanText.OrNull(id));

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>What the registry calls it by; null where it was not found.</summary>
    public string? Id { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Name.Length == 0 && Id is null;
}

/// <summary>A person.</summary>
public sealed record PersonAnswer : Answer
{
    /// <summary>A person by name and what else is known. The ORCID iD may be written as its address.</summary>
    public PersonAnswer(string name, string? email = null, string? orcid = null) =>
        (Name, Email, Orcid) = (CleanText.Of(name), CleanText.OrNull(email), CleanText.OrNull(orcid) is { } id ? OrcidId.Plain(id) : null);

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>The address for mail as written.</summary>
    public string? Email { get; }

    /// <summary>The ORCID iD as written, without https://orcid.org/ before it.</summary>
    public string? Orcid { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Name.Length == 0 && Email is null && Orcid is null;
}

/// <summary>The entries of a group.</summary>
/// <param name="Entries">The answers of each entry, in order; one may be without answers.</param>
public sealed record GroupAnswer(Items<FormAnswers> Entries) : Answer
{
    /// <inheritdoc/>
    public override bool IsEmpty => Entries.Count == 0;
}

/// <summary>What was typed and is no number, no day, no known file. Kept so that the page can show it again; <see cref="AnswerRules"/> tells what is wrong.</summary>
public sealed record UnreadAnswer : Answer
{
    /// <summary>An answer of this text, cleaned.</summary>
    public UnreadAnswer(string text) => Text = CleanText.Of(text);

    /// <summary>What was typed.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Text.Length == 0;
}
