using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>What the tables of one import share while they write: the alliances and sources by name, and what changed.</summary>
public sealed class ImportContext(SeraiDb db, Instant now, PlaceLabels places, ImportSteps? steps = null)
{
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Alliance> alliances = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, (Alliance Alliance, EdtfDate? Established, EdtfDate? Dissolved)> before = [];
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);

    public SeraiDb Db => db;
    public Instant Now => now;
    public PlaceLabels Places => places;
    public NameResolver Names { get; private set; } = null!;

    /// <summary>What people removed here and no list brings back.</summary>
    public RemovedByHand Removed { get; private set; } = null!;

    public ImportRemarks Remarks { get; } = new();

    /// <summary>What changes, for the history.</summary>
    public AllianceHistory History { get; } = new();

    /// <summary>Alliances whose conclusions must be drawn anew.</summary>
    public HashSet<Guid> Touched { get; } = [];

    /// <summary>How many of each thing the import brought.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public async Task Load(CancellationToken stop)
    {
        foreach (var source in await db.Sources.ToListAsync(stop))
            sources[source.Key] = source;
        var all = db.Alliances.Include(a => a.Organization.Names).Include(a => a.Organization.Links).Include(a => a.Organization.Identifiers);
        foreach (var alliance in await all.AsSplitQuery().ToListAsync(stop))
        {
            Know(alliance);
            before[alliance.Id] = (alliance, alliance.Established, alliance.Dissolved);
        }
        slugs.UnionWith(await db.Organizations.Select(o => o.Slug).ToListAsync(stop));
        Names = new NameResolver(db);
        Removed = await RemovedByHand.LoadAsync(db, stop);
    }

    /// <summary>What is wrong with rows as it shows only beside what the registry holds; nothing is kept where there is any.</summary>
    public List<ImportProblem> Problems { get; } = [];

    public void Refuse(CsvRow row, string reason) => Problems.Add(row.Problem(reason));

    /// <summary>Whether an organization has this address, or gets it by this import.</summary>
    public bool HasSlug(string slug) => slugs.Contains(slug);

    /// <summary>Rows one after the other, each told of; stops when the keyboard says so.</summary>
    public IEnumerable<T> Each<T>(IEnumerable<T> rows) => steps?.Each(rows) ?? rows;

    public void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    public Source SourceOf(SourceWords words)
    {
        var key = Digest.Of("source", words.Title, words.Address, words.Trust.ToString());
        if (sources.TryGetValue(key, out var source))
            return source;
        source = new Source { Key = key, Title = words.Title, Address = words.Address, Trust = words.Trust };
        sources.Add(key, source);
        db.Add(source);
        Count("sources");
        return source;
    }

    public Alliance? FindAlliance(string nameOrSlug) => alliances.GetValueOrDefault(nameOrSlug) ?? alliances.GetValueOrDefault(NameFold.Fold(nameOrSlug));

    public Alliance? ParentOf(Alliance alliance) => alliance.ParentAllianceId is { } id ? alliances.Values.FirstOrDefault(a => a.Id == id) : null;

    /// <summary>The alliance of this name; founded where no row of a table of alliances names it, unless it is nearly one that is known.</summary>
    public Alliance AllianceOf(CsvRow row, string name)
    {
        if (FindAlliance(name) is { } known)
            return known;
        if (NearestWord.Of(name, before.Values.Select(b => b.Alliance.Organization.Name).Where(n => Digits(n) == Digits(name))) is { } near)
            Refuse(row, $"there is no alliance “{name}”. Did you mean “{near}”? If it is another, name it in a table of alliances first.");
        return AddAlliance(name, null);
    }

    // A second forum beside a first is no mistyped one.
    private static string Digits(string name) => string.Concat(name.Where(char.IsDigit));

    /// <summary>What the row's word for the place stands for.</summary>
    public string? CountryOf(CsvRow row, string column)
    {
        var (word, code) = (row[column], places.CodeOf(row[column]));
        if (word is null || code is not null)
            return code;
        if (word.Length == 2 && word.All(char.IsAsciiLetterUpper))
            Refuse(row, $"the column “{column}” holds “{word}”, which is no code of a country or region (ISO 3166-1): write its name or its code, or nothing.");
        else
            Remarks.UnknownPlace(word);
        return null;
    }

    public Alliance AddAlliance(string name, string? slug)
    {
        var organization = AddOrganization(name, "en", slug, OrganizationTypes.Nonprofit);
        var alliance = new Alliance { Id = organization.Id, Organization = organization };
        db.Add(alliance);
        Know(alliance);
        before[alliance.Id] = (alliance, null, null);
        Remarks.Founded(name, organization.Slug);
        Count("alliances");
        return alliance;
    }

    /// <summary>The alliance that an organization of the registry turns out to be, with its address.</summary>
    /// <param name="organization">With its names, links and identifiers.</param>
    public void MakeAlliance(Organization organization)
    {
        var alliance = new Alliance { Id = organization.Id, Organization = organization };
        db.Add(alliance);
        Know(alliance);
        before[alliance.Id] = (alliance, null, null);
        Count("alliances");
    }

    public Organization AddOrganization(string name, string? language, string? slug, OrganizationTypes types)
    {
        var id = NewId.Next();
        var organization = new Organization
        {
            Id = id,
            Slug = slug is not null && slugs.Add(slug) ? slug : Slug.Unique(name, id, slugs),
            Name = name,
            NameLanguage = language,
            SortName = NameFold.Fold(name),
            Types = types,
        };
        organization.Names.Add(NameOf(name, language, NameKind.Official, null));
        db.Add(organization);
        Names.Added(organization);
        return organization;
    }

    public static OrganizationName NameOf(string text, string? language, NameKind kind, Guid? source, EdtfDate? since = null, EdtfDate? until = null, string? place = null) => new()
    {
        Text = text,
        Language = language,
        Kind = kind,
        Folded = NameFold.Fold(text),
        SourceId = source,
        Since = since,
        Until = until,
        PlaceInSource = place,
    };

    public Alliance AllianceOf(Guid id) => before[id].Alliance;

    /// <summary>Tells the history what was concluded anew of an alliance: its members, its founding and its end.</summary>
    public void Concluded(Alliance now, IEnumerable<Membership> old, IEnumerable<Membership> concluded)
    {
        var (alliance, established, dissolved) = before[now.Id];
        // The one that was read first may hold other dates by now than the one just concluded.
        (alliance.Established, alliance.Dissolved) = (now.Established, now.Dissolved);
        History.Concluded(alliance, new(established, dissolved, [.. old]), concluded, Now.InUtc().Date);
    }

    private void Know(Alliance alliance)
    {
        alliances[alliance.Organization.Name] = alliance;
        alliances[NameFold.Fold(alliance.Organization.Name)] = alliance;
        alliances[alliance.Organization.Slug] = alliance;
    }
}
