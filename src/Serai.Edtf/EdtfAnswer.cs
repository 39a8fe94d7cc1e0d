namespace Serai.Edtf;

/// <summary>Whether something was in force on a day, as far as its dates tell.</summary>
public enum EdtfAnswer
{
    /// <summary>Whatever its dates mean exactly, it was not.</summary>
    No,

    /// <summary>The dates leave it open.</summary>
    Possibly,

    /// <summary>Whatever its dates mean exactly, it was.</summary>
    Certainly,
}
