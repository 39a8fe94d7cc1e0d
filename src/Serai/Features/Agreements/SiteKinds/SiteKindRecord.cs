using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>
/// A kind of agreement as it is edited, by its key: one of the site's own, or one that the program knows. It is no kind that the API's records
/// know: who may is asked by its page alone.
/// </summary>
public class SiteKindRecord(IStringLocalizer<AgreementTexts> texts) : RecordKind
{
    public const string NameField = "name";

    /// <summary>By what the history finds what was done to the list.</summary>
    public static readonly Guid ListId = Guid.ParseExact("5e771a90-0000-7000-8000-000000000020", "D");

    private const int Longest = 100;

    private static readonly IReadOnlyList<Field> Names =
    [
        Field.Of<AgreementKindOfSite>(NameField, new TextFormat(maxLength: Longest), k => k.NameEn.Length == 0 ? null : k.NameEn, (k, v) => k.NameEn = (string?)v ?? ""),
        Field.Of<AgreementKindOfSite>("nameZhHant", new TextFormat(maxLength: Longest), k => k.NameZhHant, (k, v) => k.NameZhHant = (string?)v),
        Field.Of<AgreementKindOfSite>("nameZhHans", new TextFormat(maxLength: Longest), k => k.NameZhHans, (k, v) => k.NameZhHans = (string?)v),
    ];

    private static readonly IReadOnlyList<Field> All =
        [.. Names, Field.Of<AgreementKindOfSite>("hidden", new YesNoFormat(), k => k.IsHidden, (k, v) => k.IsHidden = (bool)v!)];

    public override string Name => "agreement-kind";

    public override Type Texts => typeof(SiteKindTexts);

    public override IReadOnlyList<Field> Fields => All;

    protected static IReadOnlyList<Field> OfANewOne => Names;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await db.Set<AgreementKindOfSite>().FirstOrDefaultAsync(k => k.Key == key, stop) is { } own ? At(own)
            : AgreementKinds.Known.Contains(key) ? At(new() { Key = key })
            : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var kind = (AgreementKindOfSite)record;
        if (kind.NameEn.Length == 0 && !AgreementKinds.Known.Contains(kind.Key))
            return [(NameField, new(FieldProblem.Missing))];
        var others = await db.Set<AgreementKindOfSite>().AsNoTracking().Where(k => k.Id != kind.Id).ToListAsync(stop);
        return [.. from field in Fields.Take(Names.Count)
                   let said = (string?)field.ValueOf(record)
                   where said is not null && NamesIn(LanguageOf(field), others, kind.Key).Contains(Plain(said))
                   select (field.Name, new FieldProblem("NameTaken", said) { Texts = Texts })];
    }

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        // What the site calls a kind of the program's gets its row with the first word.
        if (db.Entry(at.Record).State == EntityState.Detached)
            db.Add(at.Record);
        return Task.FromResult(at);
    }

    protected RecordAt At(AgreementKindOfSite kind) => new(
        kind, SiteKindLinks.Subject, ListId, kind.NameEn.Length > 0 ? kind.NameEn : texts["Kind." + kind.Key] is { ResourceNotFound: false } usual ? usual.Value : kind.Key, [null], SiteKindLinks.All);

    private static string LanguageOf(Field field) => field.Name switch { "nameZhHant" => Languages.Traditional, "nameZhHans" => Languages.Simplified, _ => Languages.English };

    // Two kinds of one name nobody tells apart.
    private static HashSet<string> NamesIn(string language, IReadOnlyList<AgreementKindOfSite> others, string but)
    {
        var usual = TextCatalogue.Texts(typeof(AgreementTexts), CultureInfo.GetCultureInfo(language));
        return [.. others.Select(o => o.NameIn(language)).Where(n => n.Length > 0)
            .Concat(AgreementKinds.Known.Where(k => k != but && !others.Any(o => o.Key == k && o.NameIn(language).Length > 0)).Select(k => usual["Kind." + k])).Select(Plain)];
    }

    private static string Plain(string name) => name.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();
}
