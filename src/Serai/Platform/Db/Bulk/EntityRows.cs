using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Db.Bulk;

/// <summary>How an entity becomes a row, taken from the one model, so that no second one can differ from it.</summary>
internal sealed class EntityRows
{
    private readonly List<(IProperty Property, Func<object?, object?>? Convert)> values;

    public EntityRows(IModel model, Type type)
    {
        var entity = model.FindEntityType(type) ?? throw new ArgumentException($"{type} is no entity.", nameof(type));
        values = [.. entity.GetProperties().Where(p => !IsNumberedByDatabase(p)).Select(p => (p, p.GetTypeMapping().Converter?.ConvertToProvider))];
        Table = new(entity.GetTableName()!, [.. values.Select(v => new BulkColumn(v.Property.GetColumnName(), v.Property.GetColumnType()))]);
    }

    public BulkTable Table { get; }

    public object?[] Of(object entity)
    {
        var row = new object?[values.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var value = values[i].Property.GetGetter().GetClrValue(entity);
            row[i] = value is not null && values[i].Convert is { } convert ? convert(value) : value;
        }
        return row;
    }

    private static bool IsNumberedByDatabase(IProperty property) =>
        property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(Guid);
}
