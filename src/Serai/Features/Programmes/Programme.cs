using Serai.Names;
using Serai.Platform.History;

namespace Serai.Features.Programmes;

/// <summary>How often a programme is held.</summary>
public enum ProgrammeRhythm
{
    Yearly,
    Once,
    EveryTwoYears,
    TwiceAYear,
    Irregular,
}

/// <summary>A training programme that an organization or alliance holds, mostly again and again: under an agreement, an alliance, or neither. Each time is an edition.</summary>
public sealed class Programme : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Its address, made from its first title.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The organization, an alliance being one, that runs it.</summary>
    public Guid KeeperId { get; set; }

    public string Title { get; set; } = "";
    public string? TitleZhHant { get; set; }
    public string? TitleZhHans { get; set; }
    public string? Aims { get; set; }
    public string? AimsZhHant { get; set; }
    public string? AimsZhHans { get; set; }

    /// <summary>For whom it is.</summary>
    public string? Audience { get; set; }
    public string? AudienceZhHant { get; set; }
    public string? AudienceZhHans { get; set; }

    /// <summary>Language tags, one a line.</summary>
    public string Languages { get; set; } = "";

    public ProgrammeRhythm Rhythm { get; set; }

    /// <summary>The agreement under which it is held.</summary>
    public Guid? AgreementId { get; set; }

    /// <summary>The alliance whose programme it is.</summary>
    public Guid? AllianceId { get; set; }

    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }

    /// <summary>Who says all this.</summary>
    public Guid? SourceId { get; set; }
    public string? PlaceInSource { get; set; }

    /// <summary>When it was made public; null while it is a draft.</summary>
    public Instant? PublishedAt { get; set; }

    /// <summary>An example that comes with the program: its pages say so.</summary>
    public bool IsExample { get; set; }

    public Instant EnteredAt { get; set; }
    public int Version { get; set; }

    /// <summary>Its titles, folded: what the register is searched and ordered by. Made anew at each save.</summary>
    public string Folded
    {
        get => string.Join('\n', new[] { Title, TitleZhHant, TitleZhHans }.OfType<string>().Select(NameFold.Fold));
        private set { }
    }

    /// <summary>Its title in a reader's language, else the first one.</summary>
    public string TitleIn(string language) => InLanguage.Of(language, Title, TitleZhHant, TitleZhHans)!;

    public string? AimsIn(string language) => InLanguage.Of(language, Aims, AimsZhHant, AimsZhHans);

    public string? AudienceIn(string language) => InLanguage.Of(language, Audience, AudienceZhHant, AudienceZhHans);
}

/// <summary>A text that is there in up to three languages.</summary>
public static class InLanguage
{
    /// <summary>The one of a language; of two Chinese ones the other, where one is missing; else the first.</summary>
    public static string? Of(string language, string? first, string? traditional, string? simplified) => language switch
    {
        Platform.Localisation.Languages.Traditional => traditional ?? simplified ?? first,
        Platform.Localisation.Languages.Simplified => simplified ?? traditional ?? first,
        _ => first,
    };
}
