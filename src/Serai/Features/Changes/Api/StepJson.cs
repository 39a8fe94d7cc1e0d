using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web.Api;

namespace Serai.Features.Changes.Api;

/// <summary>What somebody did at one go.</summary>
/// <param name="Number">Its place in the chain.</param>
/// <param name="At">In UTC.</param>
/// <param name="Actor">Who: the program, the account at the command line, or the person for those who may know; else null.</param>
/// <param name="Undoes">The step that it took back.</param>
/// <param name="UndoneBy">The step that took it back; null while it stands.</param>
/// <param name="Edits">The first hundred rows that it changed after the one asked for; <c>links.next</c> leads on.</param>
/// <param name="Rows">How many rows it changed.</param>
public sealed record StepJson(
    Guid Id, long Number, string At, string Verb, string Subject, string? Reason, string Way, string? Actor, Guid? Undoes, Guid? UndoneBy, int Rows,
    IReadOnlyList<EditJson> Edits, IReadOnlyDictionary<string, string> Links)
{
    public static StepJson Of(Step step, Actor reader, string? person, Guid? undoneBy, IReadOnlyList<Edit> edits, int? next)
    {
        var links = new Dictionary<string, string> { ["self"] = StepLinks.Show(step.Id), ["page"] = ChangeLinks.Step(step.Id), ["undo"] = StepLinks.Undo(step.Id) };
        if (next is { } after) links["next"] = StepLinks.Show(step.Id, after);
        return new(
            step.Id, step.Number, InstantPattern.ExtendedIso.Format(step.At), step.Verb, step.Subject, step.Reason, step.Way,
            person ?? (step.PersonId is null && reader.ActorOf(step.Actor, step.Way) is { Length: > 0 } actor ? actor : null), step.Undoes, undoneBy, step.Edits, [.. edits.Select(EditJson.Of)], links);
    }

    public static readonly StepJson Example = new(
        Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a13"), 812, "2026-11-23T12:00:00Z", "edit", "organizations/chinese-university-of-hong-kong", "their letter of May", "API", null, null, null, 1,
        [new(1, "organization_name", "12", "change", new Dictionary<string, JsonNode?> { ["until"] = null }, new Dictionary<string, JsonNode?> { ["until"] = "2019-05" })],
        new Dictionary<string, string> { ["self"] = StepLinks.Show(Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a13")) });
}

/// <summary>What one row was and became.</summary>
/// <param name="Table">The kind of row.</param>
/// <param name="Operation">add, change or remove.</param>
/// <param name="Before">The columns as they were; null for a new row. A private value stands there as null.</param>
/// <param name="After">The columns as they became; null for a removed one.</param>
public sealed record EditJson(int Ordinal, string Table, string Key, string Operation, IReadOnlyDictionary<string, JsonNode?>? Before, IReadOnlyDictionary<string, JsonNode?>? After)
{
    public static EditJson Of(Edit edit) => new(edit.Ordinal, edit.Kind, edit.Key, Word(edit.Operation), Read(edit.Before), Read(edit.After));

    public static string Word(EditOperation operation) => operation.ToString().ToLowerInvariant();

    /// <summary>The columns as one line of JSON, private values as null.</summary>
    public static string? Text(string? json) => Read(json) is { } columns ? JsonSerializer.Serialize(columns, ApiJson.Options) : null;

    // Of a private value the history holds a hash, which is for the chain alone.
    private static Dictionary<string, JsonNode?>? Read(string? json) => json is null ? null
        : RowJson.Read(json).ToDictionary(c => c.Key, c => c.Value is JsonObject ? null : c.Value?.DeepClone());
}

/// <summary>Why a step cannot be taken back.</summary>
/// <param name="Why">already-undone, changed-since, gone, there-again, pointed-at, points-nowhere, erased or not-by-undoing.</param>
/// <param name="Table">The kind of row in question; empty for the step as a whole.</param>
/// <param name="Step">The address of the later step that it depends on, where it is known.</param>
public sealed record ObstacleJson(string Why, string Table, string Key, string? Step);
