using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>One who took part: a name as the source writes it and, behind “=”, the organization that it means, where that is certain.</summary>
/// <param name="Name">At most <see cref="LongestName"/> UTF-16 units.</param>
public sealed record Participant(string Name, Guid? Organization)
{
    public const int LongestName = 300;
}

/// <summary>“Xi'an Jiaotong University = xian-jiaotong-university”.</summary>
public sealed class ParticipantFormat : FieldFormat
{
    private static readonly OrganizationFormat Organization = new();

    public override FieldType Type => FieldType.Line;

    public override string? Suggestions => Organization.Suggestions;

    public override string? Picker => Organization.Picker;

    public override string PickAfter => "=";

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var at = text.LastIndexOf('=');
        var name = (at < 0 ? text : text[..at]).Trim();
        if (name.Length is 0 or > Participant.LongestName)
            return FieldReading.Refused(text, new FieldProblem("NotAParticipant", text) { Texts = typeof(AllianceFieldTexts) });
        if (at < 0)
            return new(name, new Participant(name, null));
        var reading = await Organization.ReadAsync(text[(at + 1)..].Trim(), context);
        return reading.Problem is { } problem ? FieldReading.Refused(text, problem) : new($"{name} = {reading.Text}", new Participant(name, (Guid?)reading.Value));
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var participant = (Participant)value;
        return participant.Organization is { } id ? $"{participant.Name} = {await Organization.WriteAsync(id, context)}" : participant.Name;
    }
}
