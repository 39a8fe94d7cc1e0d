using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Organizations.Bulk;

/// <summary>Gives many organizations the same value of one field, as one step of the history.</summary>
public sealed class BulkEdit(SeraiDb db, OrganizationKind kind, ConcludeAnew conclude, IServiceProvider parts)
{
    /// <summary>As many are looked at; more are refused.</summary>
    public const int Most = 10_000;

    /// <summary>A field of its own: a type is added, and those that are there stay.</summary>
    public const string AddType = "addType";

    private const int AtOnce = 500, MostAttempts = 5;

    /// <summary>The names of what can be chosen.</summary>
    public IReadOnlyList<string> Choices { get; } = [.. kind.Fields.Where(f => f.InBulk).Select(f => f.Name).Append(AddType)];

    /// <summary>The field that a choice changes.</summary>
    public Field FieldOf(string choice) => kind.Fields.Single(f => f.Name == (choice == AddType ? "types" : choice));

    /// <summary>What would change.</summary>
    /// <param name="asked">Those that the register's question finds.</param>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="value">As the field read it.</param>
    /// <param name="actor">Whose rights count.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Null where there are more than <see cref="Most"/>.</returns>
    public async Task<BulkPreview?> PreviewAsync(IQueryable<Organization> asked, string choice, FieldReading value, Actor actor, CancellationToken stop)
    {
        var found = await asked.AsNoTracking().Take(Most + 1).ToListAsync(stop);
        if (found.Count > Most)
            return null;
        var (field, texts) = (FieldOf(choice), new Dictionary<object, string>());
        var (rows, leftOut, same) = (new List<BulkRow>(), new List<Organization>(), 0);
        foreach (var organization in found)
        {
            var (was, becomes) = (await TextAsync(field, field.ValueOf(organization), texts, stop), await TextAsync(field, New(choice, organization, value.Value), texts, stop));
            if (was == becomes)
                same++;
            else if (!actor.May(Right.Edit, organization.Id))
                leftOut.Add(organization);
            else
                rows.Add(new(organization.Id, organization.Slug, organization.Name, was, becomes));
        }
        return new(rows, leftOut, same);
    }

    /// <summary>Changes all of a preview's rows that are still as it showed them; where one is not, nothing is kept.</summary>
    /// <returns>The step; null where something moved.</returns>
    public async Task<Guid?> ApplyAsync(BulkPreview preview, string choice, FieldReading value, Doing doing, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                await using var step = await db.BeginStepAsync(doing, stop);
                foreach (var some in preview.Rows.Chunk(AtOnce))
                    if (!await ChangeAsync(some, choice, value, stop))
                        return null;
                await conclude.AboutAsync(step, MemberFacts.Changed(db), stop);
                await step.CompleteAsync(stop);
                return step.Id;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
                // Somebody saved one of them between the look and the commit: look again.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
    }

    private async Task<bool> ChangeAsync(BulkRow[] some, string choice, FieldReading value, CancellationToken stop)
    {
        var (field, texts, ids) = (FieldOf(choice), new Dictionary<object, string>(), some.Select(r => r.Id).ToList());
        var organizations = await db.Organizations.Include(o => o.Names).Include(o => o.Places).Where(o => ids.Contains(o.Id) && o.MergedIntoId == null).ToDictionaryAsync(o => o.Id, stop);
        foreach (var row in some)
        {
            if (!organizations.TryGetValue(row.Id, out var organization) || await TextAsync(field, field.ValueOf(organization), texts, stop) != row.Was)
                return false;
            field.Write(organization, New(choice, organization, value.Value));
            await kind.SettleAsync(db, kind.At(organization), stop);
        }
        return true;
    }

    private static object? New(string choice, Organization organization, object? value) =>
        choice == AddType ? organization.Types | (OrganizationTypes)value! : value;

    // Many have the same: each is written as text once.
    private async Task<string> TextAsync(Field field, object? value, Dictionary<object, string> known, CancellationToken stop)
    {
        if (value is null)
            return field.Format.Empty.Text;
        if (!known.TryGetValue(value, out var text))
            known[value] = text = await field.Format.WriteAsync(value, new(db, parts, stop));
        return text;
    }
}

/// <summary>One organization of a preview.</summary>
public sealed record BulkRow(Guid Id, string Slug, string Name, string Was, string Becomes);

/// <summary>What a change of many would do.</summary>
/// <param name="LeftOut">Those for which the right is lacking.</param>
/// <param name="Same">How many have the value already.</param>
public sealed record BulkPreview(IReadOnlyList<BulkRow> Rows, IReadOnlyList<Organization> LeftOut, int Same)
{
    /// <summary>Differs whenever another row, or another value of one, would be changed.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows.Select(r => $"{r.Id:N} {r.Was} {r.Becomes}")))));
}
