using Serai.Platform.Auth;

namespace Serai.Platform.History;

/// <summary>Who did something that no person's account did, as far as the reader may know.</summary>
public static class ToldActor
{
    /// <summary>Serai's command line on the machine that it runs on.</summary>
    public const string CommandLine = "command line";

    /// <summary>The program's own name is everybody's to know; the account at the command line may be a person's name, and is told to those who may see the history everywhere.</summary>
    public static string ActorOf(this Actor reader, string actor, string way) => way != CommandLine || reader.May(Right.SeeHistory, null) ? actor : "";
}
