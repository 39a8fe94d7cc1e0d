namespace Serai.Features.Calls;

/// <summary>A form of a call. A published one is never changed: what was answered stays readable under it.</summary>
public sealed class CallForm
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid KeeperId { get; set; }
    public int Number { get; init; }

    /// <summary>As <see cref="Serai.Forms.DesignJson"/> writes it.</summary>
    public string Design { get; set; } = "";

    public Instant At { get; set; }
    public Guid? PersonId { get; set; }
    public Instant? PublishedAt { get; set; }
}
