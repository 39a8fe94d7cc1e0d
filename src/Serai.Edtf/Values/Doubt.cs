namespace Serai.Edtf.Values;

/// <summary>What ? ~ and % say of a whole date.</summary>
[Flags]
internal enum Doubt
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
}

internal static class Doubts
{
    public static Doubt Read(string mark) => mark switch
    {
        "?" => Doubt.Uncertain,
        "~" => Doubt.Approximate,
        "%" => Doubt.Uncertain | Doubt.Approximate,
        _ => Doubt.None,
    };

    public static string Mark(this Doubt doubt) => doubt switch
    {
        Doubt.Uncertain => "?",
        Doubt.Approximate => "~",
        Doubt.None => "",
        _ => "%",
    };

    /// <summary>By how many of its own units each part of the date may be off.</summary>
    public static int Margin(this Doubt doubt) => doubt switch
    {
        Doubt.None => 0,
        Doubt.Uncertain or Doubt.Approximate => 1,
        _ => 2,
    };
}
