namespace Serai.Platform.Web.Health;

/// <summary>Something without which a node should be sent no readers. A feature may bring its own.</summary>
public interface IReadyPart
{
    /// <summary>One word, which monitors see.</summary>
    string Name { get; }

    /// <summary>Whether it is as it should be; an exception is a no.</summary>
    Task<bool> IsReadyAsync(CancellationToken stop);
}
