using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History.Undo;

/// <summary>Columns of an edit as values, private ones fetched from where they stand apart.</summary>
internal sealed class HiddenValues(SeraiDb db)
{
    private Dictionary<(int Ordinal, string Column), string> known = [];

    public async Task LoadAsync(Guid step, CancellationToken stop) =>
        known = await db.PrivateValues.AsNoTracking().Where(v => v.StepId == step).ToDictionaryAsync(v => (v.Ordinal, v.Column), v => v.Value, stop);

    /// <returns>The columns; null where one was erased.</returns>
    public JsonObject? Read(Edit edit, string json, char side)
    {
        var row = RowJson.Read(json);
        foreach (var (column, value) in row.ToList())
            if (value is JsonObject)
            {
                if (!known.TryGetValue((edit.Ordinal, side + column), out var hidden)) return null;
                row[column] = JsonNode.Parse(hidden);
            }
        return row;
    }
}
