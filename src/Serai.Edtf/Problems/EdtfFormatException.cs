namespace Serai.Edtf;

/// <summary>A text is not an EDTF date that Serai reads.</summary>
public sealed class EdtfFormatException : FormatException
{
    /// <summary>Refuses a text for the given reason.</summary>
    public EdtfFormatException(EdtfProblem problem)
        : base(problem.Message) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public EdtfProblem Problem { get; }

    /// <summary>Which sentence says what is wrong.</summary>
    public EdtfProblemCode Code => Problem.Code;

    /// <summary>Where in the text, from 0.</summary>
    public int Position => Problem.Position;
}

/// <summary>A date is fine, but its first or last day lies outside the calendar: <see cref="EdtfProblemCode.BeyondCalendar"/>.</summary>
public sealed class EdtfBoundsException : InvalidOperationException
{
    /// <summary>Refuses bounds for the given reason.</summary>
    public EdtfBoundsException(EdtfProblem problem)
        : base(problem.Message) => Problem = problem;

    /// <summary>Which date, and why.</summary>
    public EdtfProblem Problem { get; }
}
