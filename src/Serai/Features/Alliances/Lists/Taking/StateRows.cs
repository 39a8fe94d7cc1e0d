using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Statements;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>
/// Writes the settled rows of a list down as statements of its source: the same rows that an import of the same table of
/// statements makes, so that what was there before is recognised.
/// </summary>
public sealed class StateRows(SeraiDb db, PlaceLabels places, MakeMembers make)
{
    private IReadOnlyDictionary<Guid, Guid> heirs = new Dictionary<Guid, Guid>();
    private ILookup<string, MembershipStatement> unnamed = null!;
    private Dictionary<string, MembershipStatement> stated = [];

    /// <summary>The keys of the statements that rows of this list are.</summary>
    private readonly HashSet<string> taking = new(StringComparer.Ordinal);

    /// <summary>Statements that came with the last list.</summary>
    public int Came { get; private set; }

    /// <summary>Rows that are open again, because whoever was chosen is not there any more.</summary>
    internal IReadOnlyList<MemberListRow> Gone { get; private set; } = [];

    /// <summary>Statements that were there and now mean an organization.</summary>
    public int Identified { get; private set; }

    internal async Task<IReadOnlyList<TakenRow>> RunAsync(MemberList list, Alliance alliance, IReadOnlyList<MemberListRow> rows, Instant now, CancellationToken stop)
    {
        (Came, Identified, Gone) = (0, 0, []);
        make.Begin([.. rows.Where(r => r.Choice == RowChoice.New).Select(Described)]);
        taking.Clear();
        if (rows.Count == 0)
            return [];
        var statements = await db.MembershipStatements.Where(s => s.AllianceId == alliance.Id).ToListAsync(stop);
        stated = statements.ToDictionary(s => s.Key, StringComparer.Ordinal);
        unnamed = statements.Where(s => s is { MemberId: null, SupersededBy: null }).ToLookup(s => NameFold.Fold(s.MemberName), StringComparer.Ordinal);
        var source = await SourceOfAsync(list, stop);
        heirs = await db.HeirsOf(rows.Where(r => r.Choice == RowChoice.Organization).Select(r => r.OrganizationId).OfType<Guid>(), stop);
        var (taken, gone) = (new List<TakenRow>(), new List<MemberListRow>());
        foreach (var row in rows)
        {
            var member = await MemberOfAsync(row, source.Id, stop);
            // Gone since it was chosen, or the alliance itself by a merger.
            if ((member is null && row.Choice != RowChoice.AsWritten) || member == alliance.Id)
            {
                row.Forget();
                gone.Add(row);
                continue;
            }
            var statement = await StatementOfAsync(list, alliance, row, source, member, now, stop);
            if (member is { } id)
                await IdentifyOthersAsync(row, id, stop);
            taken.Add(new(row, statement, statement.MemberId, row.Choice == RowChoice.New));
        }
        Gone = gone;
        return taken;
    }

    private static NewMember Described(MemberListRow row) => new(row.NewName!, row.NewCountry, row.NewCity, row.NewWeb);

    private async Task<Guid?> MemberOfAsync(MemberListRow row, Guid source, CancellationToken stop)
    {
        if (row.Choice == RowChoice.New)
            return await make.OfAsync(Described(row), source, stop);
        return row is { Choice: RowChoice.Organization, OrganizationId: { } id } && heirs.TryGetValue(id, out var heir) ? heir : null;
    }

    private async Task<MembershipStatement> StatementOfAsync(MemberList list, Alliance alliance, MemberListRow row, Source source, Guid? member, Instant now, CancellationToken stop)
    {
        var category = row.Category ?? list.Category;
        string Key(string? placeInSource) => StatementKey.Of(alliance.Organization.Name, row.Name, null, row.Country, category, row.Since?.Text, null,
            list.AsOf?.Text, list.Complete, source.Title, source.Address, placeInSource, source.Trust);
        var key = Key(null);
        // Two rows of one text that mean two organizations are two statements: the row's place tells them apart.
        if (stated.TryGetValue(key, out var same) && member is not null && same.MemberId is not null && same.MemberId != member && taking.Contains(key))
            key = Key(string.Create(CultureInfo.InvariantCulture, $"row {row.Number}"));
        taking.Add(key);
        if (stated.TryGetValue(key, out var known))
        {
            // Decided otherwise than when the list came the last time: the later decision stands.
            if (member is { } id && known.MemberId != id)
                await IdentifyAsync(known, id, stop);
            // Somebody says that the name means nobody yet. A command that keeps doubtful rows as they are says nothing of the kind.
            else if (row is { Choice: RowChoice.AsWritten, DecidedBy: not null } && known.MemberId is not null)
                await IdentifyAsync(known, null, stop);
            return known;
        }
        var statement = new MembershipStatement
        {
            Key = key,
            AllianceId = alliance.Id,
            MemberId = member,
            MemberName = row.Name,
            PlaceWord = row.Country,
            CountryCode = places.CodeOf(row.Country),
            CategoryWord = category,
            Since = row.Since,
            AsOf = list.AsOf,
            Complete = list.Complete,
            SourceId = source.Id,
            RecordedAt = Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
        };
        db.Add(statement);
        stated.Add(key, statement);
        Came++;
        await StatedOffices.AddAsync(db, statement, stop);
        return statement;
    }

    // What earlier lists wrote the same way, in the same country or in none, means the same now.
    private async Task IdentifyOthersAsync(MemberListRow row, Guid member, CancellationToken stop)
    {
        var country = places.CodeOf(row.Country);
        foreach (var statement in unnamed[NameFold.Fold(row.Name)])
            if (statement.MemberId is null && (statement.CountryCode is null || country is null || statement.CountryCode == country))
                await IdentifyAsync(statement, member, stop);
    }

    private async Task IdentifyAsync(MembershipStatement statement, Guid? member, CancellationToken stop)
    {
        var before = statement.MemberId;
        statement.MemberId = member;
        Identified++;
        await StatedOffices.IdentifyAsync(db, statement, before, stop);
    }

    private async Task<Source> SourceOfAsync(MemberList list, CancellationToken stop)
    {
        var key = Digest.Of("source", list.Title, list.Address, list.Trust.ToString());
        if (await db.Sources.FirstOrDefaultAsync(s => s.Key == key, stop) is { } known)
            return known;
        var source = new Source { Key = key, Title = list.Title, Address = list.Address, Trust = list.Trust };
        db.Add(source);
        // Organizations that come into being rest on it.
        await db.SaveChangesAsync(stop);
        return source;
    }
}
