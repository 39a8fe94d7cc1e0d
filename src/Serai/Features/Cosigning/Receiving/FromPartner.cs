namespace Serai.Features.Cosigning.Receiving;

/// <summary>Whether what happens now was caused by a partner's message, so that nothing of it is said back to that partner. One for each request.</summary>
public sealed class FromPartner
{
    public bool Is { get; set; }
}

/// <summary>A document that cannot be held here without losing a part of it.</summary>
public sealed class CannotHold(string why) : Exception(why);
