namespace Serai.Features.People;

/// <summary>Marks the texts of the ways to sign in besides the password: <c>Resources/Features/People/SignInTexts.*.resx</c>.</summary>
public sealed class SignInTexts;
