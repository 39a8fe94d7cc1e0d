using Serai.Features.Cosigning.Protocol;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Bundles;

/// <summary>Two keys whose code two offices have compared.</summary>
/// <param name="One">Of the bundle's first site.</param>
public sealed record ComparedKeys(string One, string Other);

/// <summary>Which keys of a bundle speak for whom: those whose code was compared, and those that one of these vouches for. A key that merely lies in the file is nobody's.</summary>
public sealed class TrustedKeys
{
    private readonly Dictionary<(string Address, string Kid), PublicKey> trusted = [];

    public TrustedKeys(Bundle bundle)
    {
        foreach (var (end, roots) in new[] { (bundle.One, bundle.Compared.Select(c => c.One)), (bundle.Other, bundle.Compared.Select(c => c.Other)) })
        {
            var left = (bundle.Keys.GetValueOrDefault(end.Address) ?? []).ToList();
            var known = left.Where(k => roots.Contains(k.Kid)).ToList();
            left.RemoveAll(known.Contains);
            while (left.Find(k => known.Exists(before => k.IsEndorsedBy(before) && !(before.Revoked <= k.Made))) is { } vouched)
            {
                left.Remove(vouched);
                known.Add(vouched);
            }
            foreach (var key in known)
                trusted[(end.Address, key.Kid)] = key;
        }
        Codes = [.. bundle.Compared.Select(c => (One: Of(bundle.One, c.One), Other: Of(bundle.Other, c.Other))).Where(c => c is { One: not null, Other: not null })
            .Select(c => Partners.ComparedCode.Of((bundle.One, c.One!), (bundle.Other, c.Other!))).Distinct()];
    }

    /// <summary>The codes of the compared keys: whoever asks the two offices for theirs sees whether the keys are theirs.</summary>
    public IReadOnlyList<string> Codes { get; }

    public PublicKey? Of(SiteEnd end, string kid) => trusted.GetValueOrDefault((end.Address, kid));
}
