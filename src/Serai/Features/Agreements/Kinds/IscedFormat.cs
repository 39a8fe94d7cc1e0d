using System.Globalization;
using Serai.Features.Agreements.Fields;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Kinds;

/// <summary>A field of study, by its code or its name.</summary>
public sealed class IscedFormat : FieldFormat
{
    private const string Between = " ";

    public override FieldType Type => FieldType.Line;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var code = text.Split(' ')[0];
        return ValueTask.FromResult(
            Isced.Find(code) is not null ? new FieldReading(code, code)
            : Isced.Named(text) is { } field ? new FieldReading(field.Code, field.Code)
            : FieldReading.Refused(text, new FieldProblem("NoSuchField", text) { Texts = typeof(AgreementFieldTexts) }));
    }

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) => ValueTask.FromResult<string?>(string.Join(
        "; ", reading.Text.Split('\n').Select(Isced.Find).OfType<IscedField>().Select(f => f.Code + Between + f.NameIn(CultureInfo.CurrentUICulture.Name))));
}
