using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.Wording;

/// <summary>What an agreement says in one of its languages.</summary>
public sealed record InLanguage(string Language, AgreementText Text);

/// <summary>One clause in each language, side by side.</summary>
/// <param name="Number">From 1, as people count them; null for the preamble.</param>
/// <param name="Clauses">In the order of the languages; null where one has no such clause.</param>
public sealed record BesideRow(int? Number, Sequence<Clause?> Clauses);

/// <summary>What an agreement says in all of its languages.</summary>
public sealed record AgreementWording
{
    private AgreementWording(IEnumerable<InLanguage> texts) => Texts = new(texts);

    /// <summary>In the order in which they were given.</summary>
    public Sequence<InLanguage> Texts { get; }

    public IEnumerable<string> Languages => Texts.Select(t => t.Language);

    public AgreementText? this[string language] => Texts.FirstOrDefault(t => t.Language == language)?.Text;

    /// <summary>Puts texts together under the tags of their languages (BCP 47); null where a tag is none, or is there twice.</summary>
    public static AgreementWording? Of(IEnumerable<InLanguage> texts, out WordingProblem? problem)
    {
        List<InLanguage> all = [];
        foreach (var (language, text) in texts)
        {
            var tag = LanguageTag.Written(language);
            problem = tag is null ? new(WordingProblemCode.LanguageUnknown, language)
                : all.Exists(t => t.Language == tag) ? new(WordingProblemCode.LanguageTwice, tag)
                : null;
            if (problem is not null)
                return null;
            all.Add(new(tag!, text));
        }

        problem = null;
        return new(all);
    }

    /// <summary>Clause for clause: the preambles, then the first of each, the second …, with null for what is missing.</summary>
    public IEnumerable<BesideRow> Beside()
    {
        if (Texts.Any(t => t.Text.Preamble is not null))
            yield return new(null, new(Texts.Select(t => t.Text.Preamble)));
        var numbered = Texts.Select(t => t.Text.Numbered.ToList()).ToList();
        var most = numbered.Select(c => c.Count).DefaultIfEmpty().Max();
        for (var i = 0; i < most; i++)
            yield return new(i + 1, new(numbered.Select(c => i < c.Count ? c[i] : null)));
    }
}
