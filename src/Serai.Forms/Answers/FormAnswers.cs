using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Serai.Forms;

/// <summary>The answers to a form, or to one entry of a group: field id to answer. Immutable; equal when they hold equal answers.</summary>
public sealed class FormAnswers : IEquatable<FormAnswers>
{
    private readonly ImmutableSortedDictionary<string, Answer> answers;

    private FormAnswers(ImmutableSortedDictionary<string, Answer> answers) => this.answers = answers;

    /// <summary>No answers.</summary>
    public static FormAnswers None { get; } = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    /// <summary>Answers by the ids of their fields. Of several with one id the last stands; empty ones are not kept.</summary>
    public static FormAnswers Of(params IEnumerable<(string Field, Answer Answer)> answers) =>
        answers.Aggregate(None, (all, one) => all.With(one.Field, one.Answer));

    /// <summary>The ids of the answered fields, in ordinal order.</summary>
    public IEnumerable<string> Fields => answers.Keys;

    /// <summary>Whether nothing is answered.</summary>
    public bool IsEmpty => answers.IsEmpty;

    /// <summary>The answer to a field; null where there is none.</summary>
    public Answer? this[string field] => answers.GetValueOrDefault(field);

    /// <summary>The answer at a path; null where there is none.</summary>
    public Answer? this[FieldPath path] => path.Group is null ? this[path.Field]
        : this[path.Group] is GroupAnswer group && path.Entry >= 0 && path.Entry < group.Entries.Count ? group.Entries[path.Entry][path.Field] : null;

    /// <summary>These answers with one more or another; null or an empty one takes the answer away.</summary>
    public FormAnswers With(string field, Answer? answer) => new(answer is null or { IsEmpty: true } ? answers.Remove(field) : answers.SetItem(field, answer));

    /// <summary>These answers with another at the path. In a group the entry must be there, or be the next one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public FormAnswers With(FieldPath path, Answer? answer)
    {
        if (path.Group is null)
            return With(path.Field, answer);
        List<FormAnswers> entries = [.. Entries(path.Group)];
        ArgumentOutOfRangeException.ThrowIfNegative(path.Entry, nameof(path));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(path.Entry, entries.Count, nameof(path));
        if (path.Entry == entries.Count)
            entries.Add(None);
        entries[path.Entry] = entries[path.Entry].With(path.Field, answer);
        return With(path.Group, new GroupAnswer([.. entries]));
    }

    /// <summary>The entries of a group; none where it has no answer.</summary>
    public Items<FormAnswers> Entries(string group) => this[group] is GroupAnswer answer ? answer.Entries : [];

    /// <summary>The files among them, those in groups too.</summary>
    public IEnumerable<FileAnswer> Files => answers.Values.SelectMany(a => a is GroupAnswer group ? group.Entries.SelectMany(e => e.Files) : a is FileAnswer file ? [file] : Array.Empty<FileAnswer>());

    /// <summary>What is handed in: only the answers of fields that are relevant, and ORCID iDs only where they are asked for. Answers to fields that the design does not have go as well.</summary>
    public FormAnswers Relevant(FormDesign design)
    {
        var relevance = Relevance.Of(design, this);
        var kept = None;
        foreach (var field in design.Pages.SelectMany(p => p.Fields).Where(f => relevance.Has(new(f.Id))))
            kept = kept.With(field.Id, this[field.Id] is GroupAnswer group ? Kept(group, field, relevance) : Asked(field, this[field.Id]));
        return kept;
    }

    private static GroupAnswer Kept(GroupAnswer answer, FormField group, Relevance relevance) => new([.. answer.Entries.Select((entry, i) =>
        group.Fields.Where(f => relevance.Has(new(f.Id, group.Id, i))).Aggregate(None, (kept, field) => kept.With(field.Id, Asked(field, entry[field.Id]))))]);

    private static Answer? Asked(FormField field, Answer? answer) =>
        answer is PersonAnswer { Orcid: not null } person && !field.AsksOrcid ? new PersonAnswer(person.Name, person.Email) : answer;

    /// <inheritdoc/>
    public bool Equals(FormAnswers? other) => other is not null && answers.Count == other.answers.Count && answers.All(a => a.Value.Equals(other[a.Key]));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as FormAnswers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var answer in answers)
            hash.Add((answer.Key, answer.Value));
        return hash.ToHashCode();
    }

    /// <summary>The answers as JSON.</summary>
    public override string ToString() => AnswersJson.Write(this).ToJsonString();
}
