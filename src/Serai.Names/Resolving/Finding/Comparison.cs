namespace Serai.Names.Resolving.Finding;

/// <summary>How a name and the words of a text lie to each other.</summary>
internal sealed class Comparison
{
    /// <summary>The share of the name's weight that was found, misspelled words included.</summary>
    public float Found { get; set; }

    /// <summary>The share of the name's weight that was not, and that does not only say where it is.</summary>
    public float Missing { get; set; }

    /// <summary>The share of the name's weight that only says where it is, and that the text does not say.</summary>
    public float PlaceMissing { get; set; }

    /// <summary>The place that is not said stands at the end of the name, if any: "Amgen (Canada)".</summary>
    public bool PlaceTrails { get; set; } = true;

    /// <summary>The heaviest word that is missing.</summary>
    public string? MissingWord { get; set; }

    /// <summary>What tells it apart is missing: a number, a direction.</summary>
    public string? MissingTells { get; set; }

    /// <summary>A word is missing that few names have.</summary>
    public bool MissingRare { get; set; }

    /// <summary>A kind of institution or a field is missing: a university is no university hospital.</summary>
    public bool MissingKind { get; set; }

    /// <summary>A kind of institution or a field stands in the text that the name does not have.</summary>
    public bool ExtraKind { get; set; }

    /// <summary>Which; null where it is noted otherwise.</summary>
    public string? ExtraKindWord { get; set; }

    /// <summary>The share of the words' weight that is nothing of the organization's.</summary>
    public float Extra { get; set; }

    public string? ExtraWord { get; set; }

    public string? ExtraTells { get; set; }

    public bool ExtraRare { get; set; }

    /// <summary>The share of the name's weight that was found misspelled.</summary>
    public float Misspelled { get; set; }

    public string? MisspelledAs { get; set; }

    public string? MisspelledFor { get; set; }

    /// <summary>A word that stands where the name has a nearly equal one, though both are words that names have: Shanxi for Shaanxi.</summary>
    public string? OtherWord { get; set; }

    public string? OtherWordKnown { get; set; }

    /// <summary>The name is one word, and the part of the text where it stands has more.</summary>
    public bool OneWordOfMore { get; set; }

    /// <summary>A college that may have become a university since: 学院, 大学.</summary>
    public bool Renamed { get; set; }

    /// <summary>A Chinese name as it was read word by word to find an English one; null for any other.</summary>
    public string? ReadAs { get; set; }

    /// <summary>The words stand in the name's order, one after another.</summary>
    public bool InOrder { get; set; }

    /// <summary>The name as written, case, accents and the like aside.</summary>
    public bool Same { get; set; }

    /// <summary>The name is all there, word for word, and nothing else is.</summary>
    public bool SameWords => Missing == 0 && PlaceMissing == 0 && Extra == 0 && Misspelled == 0;

    /// <summary>How near it is: 3 the name as written, 2 its words, 1 its words but for the place, 0 anything else.</summary>
    public int Nearness => Same ? 3 : SameWords && InOrder ? 2 : SameWords || (Missing == 0 && Extra < 0.02f && Misspelled == 0 && PlaceTrails && InOrder) ? 1 : 0;

    /// <summary>Something of the name or of the text that only says where it is was left aside.</summary>
    public string? PlaceLeftOut { get; set; }

    /// <summary>What the name weighs in words that not every institution has in its name.</summary>
    public float Particular { get; set; }
}
