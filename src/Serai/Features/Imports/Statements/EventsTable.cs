using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Sources;

namespace Serai.Features.Imports.Statements;

using Office = Serai.Features.Activities.Office;

/// <summary>Foundings, assemblies, forums, memoranda, programmes; a presidency, chair or secretariat is an office as well.</summary>
public sealed class EventsTable : TableImport
{
    private static readonly string[] OfficeKinds = ["presidency", "chair", "secretariat"];

    private readonly List<(CsvRow Row, EdtfDate? Date, string Kind, string Title, SourceWords Source)> rows = [];

    public override string Name => "activities";

    public override IReadOnlyList<string> Signature => ["alliance", "kind", "event", "people_or_institutions"];

    public override IReadOnlyList<string> Optional => ["date", "place", "host"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((row, read.Date(row, "date"), read.Required(row, "kind"), read.Required(row, "event"), read.Source(row)));
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var known = (await context.Db.Activities.Select(a => a.Key).ToListAsync(stop)).ToHashSet();
        var offices = (await context.Db.Offices.Select(o => o.Key).ToListAsync(stop)).ToHashSet();
        foreach (var (row, date, kind, title, words) in context.Each(rows))
        {
            var key = Digest.Of("a", row["alliance"], row["date"], kind, title, row["place"], row["people_or_institutions"], words.Title, words.Address, row["place_in_source"]);
            var alliance = row["alliance"] is { } name ? context.AllianceOf(row, name) : null;
            var host = row["host"] is { } word ? await context.Names.Resolve(row["alliance"] ?? "", word, null, null, null, stop) : null;
            if (!known.Add(key))
            {
                await AddHost(context, key, row["host"], host, stop);
                continue;
            }
            if (context.Removed.HasActivity(key, title))
                continue;
            var activity = new Activity
            {
                Key = key,
                AllianceId = alliance?.Id,
                Date = date,
                Kind = kind,
                Title = title,
                Place = row["place"],
                People = row["people_or_institutions"],
                HostName = row["host"],
                HostId = host,
                SourceId = context.SourceOf(words).Id,
                PlaceInSource = row["place_in_source"],
            };
            foreach (var person in People(activity.People))
                activity.Participants.Add(new() { Name = person, OrganizationId = await context.Names.Resolve(row["alliance"] ?? "", person, null, null, null, stop) });
            context.Db.Add(activity);
            context.Count("activities");
            if (alliance is not null)
                context.Touched.Add(alliance.Id);
            if (alliance is not null && OfficeKinds.Contains(kind) && activity.People is not null && offices.Add("o" + key[1..]))
                context.Db.Add(OfficeOf(activity, alliance.Id));
        }
    }

    // A list that gains the column later says more about the same activities.
    private static async Task AddHost(ImportContext context, string key, string? name, Guid? host, CancellationToken stop)
    {
        if (name is null || await Activity(context, key, stop) is not { HostId: null } activity || (activity.HostName ?? name) != name || (activity.HostName == name && host is null))
            return;
        (activity.HostName, activity.HostId) = (name, host);
        context.Count("hosts");
    }

    private static async Task<Activity?> Activity(ImportContext context, string key, CancellationToken stop) =>
        context.Db.Activities.Local.FirstOrDefault(a => a.Key == key) ?? await context.Db.Activities.FirstOrDefaultAsync(a => a.Key == key, stop);

    private static IEnumerable<string> People(string? people) =>
        (people ?? "").Split([';', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // 2023/2025 is a term: its start and end are the office's.
    private static Office OfficeOf(Activity activity, Guid alliance) => new()
    {
        Key = "o" + activity.Key[1..],
        AllianceId = alliance,
        Kind = activity.Kind,
        HolderName = activity.Participants.FirstOrDefault(p => p.OrganizationId is not null)?.Name ?? activity.People!,
        HolderId = activity.Participants.FirstOrDefault(p => p.OrganizationId is not null)?.OrganizationId,
        Since = activity.Date is { IsInterval: true } term ? term.Start : activity.Date,
        Until = activity.Date is { IsInterval: true } span ? span.End : null,
        SourceId = activity.SourceId,
        PlaceInSource = activity.PlaceInSource,
    };
}
