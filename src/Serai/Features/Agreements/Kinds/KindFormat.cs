using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Kinds;

/// <summary>A kind of agreement, by its key.</summary>
public sealed class KindFormat : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => [.. Of(context).Offered.Select(k => new FieldChoice(k, Of(context).Name(k)))];

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Of(context).IsKnown(text) ? new FieldReading(text, text) : FieldReading.Refused(text, FieldProblem.NotAmong, string.Join(", ", Of(context).Offered)));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    private static AgreementKinds Of(FieldContext context) => context.Parts.GetRequiredService<AgreementKinds>();
}
