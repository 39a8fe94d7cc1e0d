namespace Serai.Features.Imports.Statements;

/// <summary>
/// One kind of table, known by its columns rather than by its file's name. All tables of an import are read and checked
/// first; only then does the first one write.
/// </summary>
public abstract class TableImport
{
    /// <summary>Where a row says what it has from whom.</summary>
    protected static readonly string[] SourceColumns = ["source_title", "source_url", "place_in_source", "trust"];

    /// <summary>What a table of this kind holds, as the guide calls it.</summary>
    public abstract string Name { get; }

    /// <summary>The columns that tell this kind from the others.</summary>
    public abstract IReadOnlyList<string> Signature { get; }

    /// <summary>Whether each row must name its source.</summary>
    public virtual bool NeedsSource => true;

    /// <summary>Whether it tells of what offices keep: the history tells of its import only to them, so nothing public is imported with it.</summary>
    public virtual bool IsOfOffices => false;

    /// <summary>Columns that may be left out, besides those of the source.</summary>
    public virtual IReadOnlyList<string> Optional => [];

    /// <summary>Columns without which the table is refused.</summary>
    public IReadOnlyList<string> Needed => NeedsSource ? [.. Signature.Union(["source_title", "trust"])] : Signature;

    /// <summary>All columns of such a table.</summary>
    public virtual IReadOnlyList<string> Known => [.. Signature.Union(Optional).Union(SourceColumns)];

    /// <summary>Reads and checks every row, keeping it for <see cref="Write"/>.</summary>
    public abstract void Read(CsvTable table, RowReader read);

    /// <summary>Adds to the database's changes what is new; what is there already stays as it is.</summary>
    public abstract Task Write(ImportContext context, CancellationToken stop);

    /// <summary>All kinds, in the order in which they must be written.</summary>
    public static List<TableImport> All() =>
    [
        new SourcesTable(),
        new OrganizationsTable(),
        new ResolutionsTable(),
        new AlliancesTable(),
        new RelationsTable(),
        new AllianceNamesTable(),
        new OrganizationNamesTable(),
        new MembersTable(),
        new FiguresTable(),
        new EventsTable(),
        new InitiativesTable(),
        new InitiativeAlliancesTable(),
        new TextsTable(),
        new AgreementsTable(),
        new AgreementActivitiesTable(),
        new DecisionsTable(),
        new SettingsTable(),
    ];
}
