using System.Net.Mail;
using Serai.Platform.Editing;

namespace Serai.Features.Office.Kinds;

/// <summary>An address that mails can be sent to, alone.</summary>
public sealed class EmailFormat : FieldFormat
{
    public override FieldType Type => FieldType.Line;

    public override int MaxLength => 254;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            ? new FieldReading(text, text)
            : FieldReading.Refused(text, new FieldProblem("NotAnEmail", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
