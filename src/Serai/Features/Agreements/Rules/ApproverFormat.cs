using Microsoft.Extensions.Localization;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Rules;

/// <summary>Who approves, as it is chosen.</summary>
public sealed record ApproverTyped(Guid? Person, Role? Role);

/// <summary>Anybody at the office with a role, by the role's word, or one of the office, by the account's id: a page reads <see cref="OfficeStaff"/> before it opens a form.</summary>
public sealed class ApproverFormat : FieldFormat
{
    private static readonly Role[] Roles = [Role.Editor, Role.Representative, Role.Steward];

    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context)
    {
        var texts = context.Parts.GetRequiredService<IStringLocalizer<RuleTexts>>();
        return [.. Roles.Select(r => new FieldChoice(ApiJson.Word(r), texts["Anybody." + r])), .. Of(context).People.Select(p => new FieldChoice(p.Id.ToString("N"), p.Name))];
    }

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Roles.Where(r => ApiJson.Word(r) == text).Select(r => (Role?)r).FirstOrDefault() is { } role ? new FieldReading(text, new ApproverTyped(null, role))
        : Guid.TryParseExact(text, "N", out var id) && Of(context).People.Any(p => p.Id == id) ? new FieldReading(text, new ApproverTyped(id, null))
        : FieldReading.Refused(text, new FieldProblem("NotOfTheOffice", text) { Texts = typeof(RuleTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) =>
        ValueTask.FromResult(value is ApproverTyped { Person: { } person } ? person.ToString("N") : ApiJson.Word(((ApproverTyped)value).Role!.Value));

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) => ValueTask.FromResult<string?>(
        Guid.TryParseExact(reading.Text, "N", out var id) && Of(context).People.All(p => p.Id != id) ? context.Parts.GetRequiredService<IStringLocalizer<RuleTexts>>()["Left"].Value : null);

    private static OfficeStaff Of(FieldContext context) => context.Parts.GetRequiredService<OfficeStaff>();
}
