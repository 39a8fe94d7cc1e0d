using System.CommandLine;
using Serai;
using Serai.Features.Alliances.Answers;
using Serai.Features.Certificates.Keys;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Imports;
using Serai.Features.People;
using Serai.Features.Resolve;
using Serai.Platform.Backup;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.SiteKeys;

var root = new RootCommand("Serai: who belongs to which academic alliance, since when, and who says so.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    ResolveCommand.Create(),
    AsOfCommand.Create(),
    PeopleCommand.Create(),
    ExportCommand.Create(RegistryExports.Names),
    VerifyHistoryCommand.Create(),
    UndoCommand.Create(),
    KeysCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    MoveCommand.Create(),
    AgreementsCommand.Create(),
    CertificatesCommand.Create(),
};
return await CommandRun.InvokeAsync(root, args);
