namespace Serai.Features.People.Tokens;

/// <summary>Marks the texts of the page of tokens.</summary>
public sealed class TokenTexts;
