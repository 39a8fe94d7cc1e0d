using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Kinds;

/// <summary>A party as it is typed: an organization and, behind “;”, the unit of it that agrees.</summary>
public sealed record PartyTyped(Guid Organization, string? Unit);

/// <summary>“ningxia-medical-university; School of Clinical Medicine”.</summary>
public sealed class PartyFormat : FieldFormat
{
    private const int LongestUnit = 300;
    private static readonly OrganizationFormat Organization = new();

    public override FieldType Type => FieldType.Line;

    public override int MaxLength => 900;

    public override string? Suggestions => Organization.Suggestions;

    public override string? Picker => Organization.Picker;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var at = text.IndexOf(';', StringComparison.Ordinal);
        var reading = await Organization.ReadAsync((at < 0 ? text : text[..at]).Trim(), context);
        if (reading.Problem is { } problem)
            return FieldReading.Refused(text, problem);
        var unit = at < 0 ? "" : text[(at + 1)..].Trim();
        return unit.Length > LongestUnit ? FieldReading.Refused(text, FieldProblem.TooLong, unit.Length, LongestUnit)
            : new(unit.Length == 0 ? reading.Text : $"{reading.Text}; {unit}", new PartyTyped((Guid)reading.Value!, unit.Length == 0 ? null : unit));
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var party = (PartyTyped)value;
        var slug = await Organization.WriteAsync(party.Organization, context);
        return party.Unit is null ? slug : $"{slug}; {party.Unit}";
    }
}
