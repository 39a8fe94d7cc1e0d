using NodaTime;

namespace Serai.Platform.Web;

/// <summary>
/// The day (or month, year, season) a question is about: an EDTF date, or today. A value, handed to queries explicitly.
/// </summary>
public sealed class AsOf
{
    public const string QueryKey = "asOf";

    private AsOf(LocalDate today, string? text, LocalDate from, LocalDate to) => (Today, Text, From, To) = (today, text, from, to);

    /// <summary>The present day, where the registry is kept.</summary>
    public LocalDate Today { get; }

    /// <summary>The date as the address has it; null where it has none.</summary>
    public string? Text { get; }

    /// <summary>First day asked about.</summary>
    public LocalDate From { get; }

    /// <summary>Last day asked about; equals <see cref="From"/> for a day.</summary>
    public LocalDate To { get; }

    public bool IsDay => From == To;

    public bool IsToday => IsDay && From == Today;

    public static AsOf OnToday(LocalDate today) => new(today, null, today, today);

    public static bool TryRead(string? text, LocalDate today, out AsOf value, out AsOfProblem? problem)
    {
        value = OnToday(today);
        problem = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!AsOfDate.TryRead(text.Trim(), out var from, out var to, out problem)) return false;
        value = new AsOf(today, text.Trim(), from, to);
        return true;
    }

    /// <summary>Minimal API handlers may take an <see cref="AsOf"/> as they are; a bad one never gets that far.</summary>
    public static ValueTask<AsOf?> BindAsync(HttpContext context) => ValueTask.FromResult<AsOf?>(context.AsOf());

    public override string ToString() => Text ?? From.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Why an <c>asOf</c> is refused: a key of the interface texts, with what it speaks about.</summary>
public sealed record AsOfProblem(string Code, string Text, string? Detail = null);
