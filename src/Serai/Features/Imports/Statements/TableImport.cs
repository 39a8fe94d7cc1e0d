namespace Serai.Features.Imports.Statements;

/// <summary>
/// One kind of table, known by its columns rather than by its file's name. All tables of an import are read and checked
/// first; only then does the first one write.
/// </summary>
public abstract class TableImport
{
    /// <summary>The columns that tell this kind from the others.</summary>
    public abstract IReadOnlyList<string> Signature { get; }

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
        new AllianceNamesTable(),
        new MembersTable(),
        new FiguresTable(),
        new EventsTable(),
        new InitiativesTable(),
        new InitiativeAlliancesTable(),
        new TextsTable(),
        new DecisionsTable(),
        new SettingsTable(),
    ];
}
