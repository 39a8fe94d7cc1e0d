namespace Serai.Names.Resolving.Finding;

/// <summary>A finding with all that speaks for and against it.</summary>
internal sealed class Weighed(Finding finding)
{
    public Finding Finding => finding;

    /// <summary>The id of the organization that is given: the finding's own, or that of the one that took its place.</summary>
    public string Answer { get; set; } = "";

    public float Score { get; set; } = finding.Score;

    /// <summary>The country or region is the one said.</summary>
    public bool SameCountry { get; set; }

    public bool OtherCountry { get; set; }

    public bool SameCity { get; set; }

    public bool OtherCity { get; set; }

    /// <summary>The city said is none of the organization's country.</summary>
    public bool Elsewhere { get; set; }

    /// <summary>The address said is another organization's: its domain, and whose it is.</summary>
    public Evidence? DomainOfAnother { get; set; }

    public bool SameDomain { get; set; }

    public bool OtherDomain { get; set; }

    /// <summary>The name was not the organization's on the day said.</summary>
    public bool NotThen { get; set; }

    /// <summary>How many others bear the name and are not told apart by anything said; 0 where none does.</summary>
    public int Rivals { get; set; }

    public bool Acronym { get; set; }

    /// <summary>It is given for what it was or became, never as what is meant.</summary>
    public bool Besides { get; init; }

    /// <summary>What its kind adds to its score in a line; null until it is asked for.</summary>
    public float? Weight { get; set; }

    public Verdict Verdict { get; set; }

    /// <summary>Why it is not believed; null where it is, or where nothing but its score speaks against it.</summary>
    public Evidence? Doubt { get; set; }

    /// <summary>That which it is a part of and which the text names too; null for none.</summary>
    public Weighed? Whole { get; set; }
}
