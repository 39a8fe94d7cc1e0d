using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>A new kind of the site's own. Its key is made from its English name, and stays when that changes.</summary>
public sealed class NewSiteKind(IStringLocalizer<AgreementTexts> texts) : SiteKindRecord(texts)
{
    private const int LongestKey = 50;

    // Words that mean something else in addresses.
    private static readonly string[] Taken = ["new", Rules.RuleLinks.AllKinds];

    public override string Name => "new-agreement-kind";

    public override IReadOnlyList<Field> Fields => OfANewOne;

    public override Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(At(new()));

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var kind = (AgreementKindOfSite)at.Record;
        var taken = (await db.Set<AgreementKindOfSite>().Select(k => k.Key).ToListAsync(stop)).Concat(AgreementKinds.Known).Concat(Taken).ToHashSet(StringComparer.Ordinal);
        var word = Slug.Of(kind.NameEn, kind.Id);
        if (word.Length > LongestKey)
            word = word[..LongestKey].TrimEnd('-');
        kind.Key = word;
        for (var n = 2; taken.Contains(kind.Key); n++)
            kind.Key = string.Create(CultureInfo.InvariantCulture, $"{word}-{n}");
        return At(kind);
    }
}
