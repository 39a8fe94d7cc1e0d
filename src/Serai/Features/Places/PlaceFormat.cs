using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Places;

/// <summary>A country or region by its code of ISO 3166-1; a word that stands for one is taken too.</summary>
public sealed class PlaceFormat : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context)
    {
        var (places, reader) = (Places(context), CultureInfo.CurrentUICulture.Name);
        return [.. places.Codes.Select(c => new FieldChoice(c, places.Label(c, reader))).OrderByName(c => c.Label!)];
    }

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(Places(context).CodeOf(text) is { } code
        ? new FieldReading(code, code)
        : FieldReading.Refused(text, new FieldProblem("NoSuchPlace", text) { Texts = typeof(PlaceTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    private static PlaceLabels Places(FieldContext context) => context.Parts.GetRequiredService<PlaceLabels>();
}
