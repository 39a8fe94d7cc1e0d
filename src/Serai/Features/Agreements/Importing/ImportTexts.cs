namespace Serai.Features.Agreements.Importing;

/// <summary>Marks the words of the pages where a register is brought and settled.</summary>
public sealed class ImportTexts;

/// <summary>Marks what can be wrong or doubtful with a row of a register.</summary>
public sealed class ImportIssueTexts;
