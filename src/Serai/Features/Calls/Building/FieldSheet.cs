using System.Globalization;
using Serai.Forms;

namespace Serai.Features.Calls.Building;

/// <summary>What stands in the inputs of a question's page: what is kept, or what was just typed.</summary>
public sealed class FieldSheet
{
    /// <summary>Rows for further options.</summary>
    private const int Blank = 3;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public string this[string input] => values.GetValueOrDefault(input, "");

    /// <summary>How many rows of options there are, blank ones included.</summary>
    public int Rows { get; private init; }

    public static FieldSheet Of(FormField field, FormDesign design, string zone)
    {
        var sheet = new FieldSheet { Rows = field.Options.Count + Blank };
        void Put(string input, object? value) => sheet.values[input] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        void Tick(string input, bool on) { if (on) Put(input, "yes"); }
        void Say(string input, Wording words)
        {
            foreach (var language in design.Languages)
                Put($"{input}-{language}", words.Exactly(language));
        }

        Say("label", field.Label);
        Say("hint", field.Hint);
        Tick("required", field.Required);
        Put("requiredFrom", TypedForm.Write(field.RequiredFrom, zone));
        Put("frozenFrom", TypedForm.Write(field.FrozenFrom, zone));
        Put("seenBy", field.SeenBy);
        Tick("personal", field.IsPersonal);
        Tick("orcid", field.AsksOrcid);
        Put("unit", field.Length?.Unit);
        Put("fewest", field.Length?.Fewest ?? field.Count?.Fewest);
        Put("least", field.Number?.Least is { } least ? StrictNumber.Write(least) : null);
        Put("most", field.Number?.Most is { } most ? StrictNumber.Write(most) : field.Length?.Most ?? field.Count?.Most);
        Put("decimals", field.Number?.Decimals);
        Put("earliest", field.Date?.Earliest is { } earliest ? StrictDate.Write(earliest) : null);
        Put("latest", field.Date?.Latest is { } latest ? StrictDate.Write(latest) : null);
        Put("megabytes", field.File?.MostMegabytes);
        foreach (var type in field.File?.Types ?? [])
            Tick("type-" + type, true);
        foreach (var (i, option) in field.Options.Index())
        {
            Put($"key-{i}", option.Id);
            Put($"place-{i}", i + 1);
            Say($"option-{i}", option.Label);
        }
        return sheet;
    }

    public static FieldSheet Of(IFormCollection form)
    {
        var sheet = new FieldSheet { Rows = RowsOf(form) };
        foreach (var (input, value) in form)
            sheet.values[input] = value.FirstOrDefault() ?? "";
        return sheet;
    }

    /// <summary>How many rows of options were sent.</summary>
    public static int RowsOf(IFormCollection form)
    {
        var rows = 0;
        while (form.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"key-{rows}")))
            rows++;
        return rows;
    }
}
