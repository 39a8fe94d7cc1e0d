using Serai.Names.Index;

namespace Serai.Names.Resolving.Finding;

/// <summary>How much is to be thought of a finding.</summary>
internal static class Weigher
{
    /// <summary>Initials that are all there is: before a longer name that begins so, after a name spelled out.</summary>
    private const float WholeAcronym = 0.88f;

    /// <summary>By the words alone.</summary>
    public static float Likeness(Finding finding, Shelf shelf)
    {
        var like = finding.Like;
        var score = like.Same ? 1f : like.SameWords && like.InOrder ? 0.985f
            : 0.96f * (1 - 0.1f * Math.Min(1, like.PlaceMissing * 4)) * MathF.Pow(like.Found + 0.5f * like.PlaceMissing, 1.2f);
        score *= MathF.Pow(1 - Math.Min(like.Extra, 1), 0.6f);
        score *= 1 - 0.25f * like.Misspelled;
        if (like.ReadAs is not null)
            score *= 0.85f;
        if (like.Particular <= 0)
            score *= 0.85f;
        if (like.OneWordOfMore)
            score *= 0.6f;
        if (!like.InOrder)
            score *= 0.97f;
        if (like.MissingTells is not null)
            score *= 0.7f;
        if (like.ExtraTells is not null)
            score *= 0.75f;
        // What is asked for as a university is rather the university than its hospital.
        if (like.MissingKind && like.ReadAs is null)
            score *= 0.9f;
        if (like.ExtraKind)
            score *= 0.95f;
        if (like.MissingRare)
            score *= 0.85f;
        if (like.ExtraRare)
            score *= 0.85f;
        // A name that consists of more says more.
        score *= 0.9f + 0.1f * (like.Particular / (like.Particular + 3));
        return score * (like.Same && shelf.KindOf(finding.Name) == NameKind.Acronym ? WholeAcronym : OfKind(shelf.KindOf(finding.Name)));
    }

    private static float OfKind(NameKind kind) => kind switch
    {
        NameKind.Official => 1f,
        NameKind.Label => 0.998f,
        NameKind.Short => 0.99f,
        NameKind.Alias => 0.99f,
        NameKind.Translation => 0.98f,
        NameKind.Former => 0.985f,
        _ => 0.75f,
    };
}
