namespace Serai.Forms;

/// <summary>A condition by itself as JSON, as it stands in a design. For those that <see cref="FlatCondition"/> cannot say.</summary>
public static class ConditionText
{
    /// <summary>Writes a condition.</summary>
    public static string Write(Condition condition) => ConditionJson.Write(condition).ToJsonString(new(System.Text.Json.JsonSerializerDefaults.General)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Reads a condition; null where anything is refused.</summary>
    public static (Condition? Condition, Items<JsonProblem> Problems) Read(string json)
    {
        var problems = new List<JsonProblem>();
        var condition = Members.Read(json, problems, root => ConditionJson.Read(root, "", problems));
        return (problems.Count == 0 ? condition : null, [.. problems]);
    }
}
