using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>What somebody did, the same for all who did it: to attend one event. Source: Open Badges 3.0, Achievement.</summary>
public sealed record Achievement
{
    // Of the standard's own list (AchievementType), which has nothing nearer to attendance.
    private const string Kind = "Certificate";

    /// <param name="id">Its own address, the same in all credentials of it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">In a sentence.</param>
    /// <param name="criteria">What one had to do, in words (Markdown is allowed).</param>
    /// <exception cref="ArgumentException">The id is no address, or a text is empty or no Unicode.</exception>
    public Achievement(string id, string name, string description, string criteria) =>
        (Id, Name, Description, Criteria) =
            (Rules.Address(id, nameof(id)), Rules.Words(name, nameof(name)), Rules.Words(description, nameof(description)), Rules.Words(criteria, nameof(criteria)));

    /// <summary>Its own address.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>In a sentence.</summary>
    public string Description { get; }

    /// <summary>What one had to do.</summary>
    public string Criteria { get; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = Kind,
        ["name"] = Name,
        ["description"] = Description,
        ["criteria"] = new JsonObject { ["narrative"] = Criteria },
    };
}
