namespace Serai.Platform.Auth;

/// <summary>A page on which whoever is signed in finds what is theirs. A feature that has one registers it, and the page of one's own account leads there.</summary>
/// <param name="Order">Its place among the others.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Texts">The marker of the texts that say what it is called.</param>
/// <param name="Key">Its name among them.</param>
public sealed record MinePage(int Order, string Address, Type Texts, string Key);
