namespace Serai.Features.Calls;

/// <summary>The texts of a form that is filled in, and what is wrong with answers.</summary>
public sealed class AnswerTexts;
