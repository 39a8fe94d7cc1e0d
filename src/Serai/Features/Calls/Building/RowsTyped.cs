using Serai.Forms;
using Serai.Platform;

namespace Serai.Features.Calls.Building;

/// <summary>Reads the rows of a condition; null for one that was left blank.</summary>
internal static class RowsTyped
{
    private const int MostValue = 2_000;

    public static string Field(int row) => $"row-{Digits(row)}-field";

    public static string Test(int row) => $"row-{Digits(row)}-test";

    public static string Value(int row) => $"row-{Digits(row)}-value";

    public static IReadOnlyList<ConditionRow?> Read(TypedForm typed)
    {
        var rows = new List<ConditionRow?>();
        for (var i = 0; i <= DesignRules.MostSize && typed.Has(Field(i)); i++)
        {
            var (field, value) = (typed.Raw(Field(i)), typed.Text(Value(i), MostValue));
            var test = EnumNames.Read<RowTest>(typed.Raw(Test(i))) ?? RowTest.Is;
            rows.Add(field.Length == 0 && value.Length == 0 ? null : new(field, test, value));
        }
        return rows;
    }

    private static string Digits(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
