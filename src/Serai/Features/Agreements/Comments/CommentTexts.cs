namespace Serai.Features.Agreements.Comments;

/// <summary>Marks the texts of comments.</summary>
public sealed class CommentTexts;
