using Serai.Credentials;

namespace Serai.Features.Certificates.Checking;

/// <summary>A text that a check read at an address.</summary>
public sealed record ReadText(string Address, string Text);

/// <summary>Checks a credential of whomever, now.</summary>
public sealed class CheckCredential(AddressesRead read, IClock clock)
{
    private readonly List<ReadText> keys = [], lists = [];

    /// <summary>The keys that the last check read.</summary>
    public IReadOnlyList<ReadText> Keys => keys;

    /// <summary>The status lists that the last check read.</summary>
    public IReadOnlyList<ReadText> Lists => lists;

    public Task<CheckResult> RunAsync(string text, CancellationToken stop) => Checker().CheckAsync(text, clock.GetCurrentInstant(), stop);

    /// <summary>Whether an issuer signed a text, by a key that is its own.</summary>
    public Task<bool> IsSignedByAsync(string text, string issuer, CancellationToken stop) => Checker().IsSignedByAsync(text, issuer, stop);

    private CredentialChecker Checker()
    {
        keys.Clear();
        lists.Clear();
        return CredentialChecker.Online(Kept(keys, read.KeyAsync), Kept(lists, read.ListAsync));
    }

    private static AddressReader Kept(List<ReadText> to, AddressReader reader) => async (address, most, stop) =>
    {
        var text = await reader(address, most, stop);
        if (text is not null && to.All(t => t.Address != address))
            to.Add(new(address, text));
        return text;
    };
}
