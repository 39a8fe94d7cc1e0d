namespace Serai.Features.Agreements.Register;

/// <summary>Marks the texts of the register's choices and of its other faces: board, map, coverage.</summary>
public sealed class RegisterTexts;
