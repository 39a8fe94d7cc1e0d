using System.CommandLine;
using Serai;
using Serai.Features.Alliances.Answers;
using Serai.Features.Imports;
using Serai.Features.People;
using Serai.Features.Resolve;
using Serai.Platform.Backup;
using Serai.Platform.Cli;
using Serai.Platform.Files;

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
    BackupCommand.Create(),
    RestoreCommand.Create(),
    MoveCommand.Create(),
};
return await CommandRun.InvokeAsync(root, args);
