namespace Serai.Platform.Web.Outgoing;

/// <summary>What this site may ask besides the public internet: <c>Serai:Outgoing:Allowed</c>, names and addresses with commas between.</summary>
public sealed class OutgoingSettings
{
    private readonly HashSet<string> allowed;

    private OutgoingSettings(IEnumerable<string> allowed) => this.allowed = new(allowed, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">What is named is no host.</exception>
    public static OutgoingSettings Read(IConfiguration settings)
    {
        string[] words = settings["Serai:Outgoing:Allowed"]?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var word in words)
            if (Uri.CheckHostName(word) == UriHostNameType.Unknown)
                throw new InvalidOperationException($"Serai:Outgoing:Allowed: '{word}' is not the name or address of a host. Write it without scheme and port.");
        return new(words.Select(Bare));
    }

    /// <summary>Whether the host was named, and may then be at any address.</summary>
    public bool Allows(string host) => allowed.Contains(Bare(host));

    private static string Bare(string host) => host.Trim('[', ']').TrimEnd('.');
}
