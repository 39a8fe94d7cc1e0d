namespace Serai.Platform.Mail;

/// <summary>What a mail says, before it is put into the frame as text and as HTML.</summary>
public sealed record MailContent(string Subject, IReadOnlyList<MailBlock> Blocks);

/// <param name="Text">As it is read: without marks, and not yet encoded.</param>
/// <param name="Address">Where a <see cref="MailBlockKind.Button"/> leads.</param>
public sealed record MailBlock(MailBlockKind Kind, string Text, string? Address = null);

public enum MailBlockKind
{
    Paragraph,
    Heading,
    Item,
    Button,
}
