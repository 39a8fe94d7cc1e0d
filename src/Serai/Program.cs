using System.CommandLine;
using Serai;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Platform.Cli;

var root = new RootCommand("Serai: who belongs to which academic alliance, since when, and who says so.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    AsOfCommand.Create(),
};
return await CommandRun.InvokeAsync(root, args);
