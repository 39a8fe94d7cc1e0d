using CsCheck;
using NodaTime;

namespace Serai.Forms.Tests.Support;

/// <summary>Sound designs with answers to them. Values are few, so that conditions are often met; answers are there whether or not their fields are relevant.</summary>
internal sealed class RandomForm
{
    public static readonly string[] Texts =
    [
        "a", "A poster", "Straße", "  spaced out\t", "one\r\ntwo\n\nthree", "你好，世界", "カタカナとひらがな 漢字", "か゚き\u3099", "葛\U000E0100城市", "한국어 문장 하나",
        "\u1112\u1161\u11ab\u1100\u1173\u11af", "👩‍👩‍👧‍👦 family", "🇩🇪🇲🇴🇨🇳", "👍🏽👩🏾‍🚀", "e\u0301a\u0308\u0323", "Z\u0351\u0306alg\u0334o", "नमस्ते क्षत्रिय", "ക്ഷമ", "கிநு", "กำลังใจ",
        "İstanbul ıssız", "ΣΊΣΥΦΟΣ σίσυφος", "مرحبا بالعالم", "𠮷野家 𝒳𝒴", "1️⃣ #️⃣", "a\u2028b\u00a0c\u3000d\u0085e", "\ufeffmark", "word—word “quoted” …", "！？。", "ﬁne ǅ Ǆ", "ｶﾞ ガ", "\u200d\u200b", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 x", "々〇〆",
    ];

    private static readonly decimal[] Numbers = [-1, 0, 0.5m, 1, 2, 10, 999_999_999.999999m];
    private static readonly LocalDate[] Days = [new(2026, 1, 1), new(2026, 3, 5), new(2026, 12, 31), new(999, 2, 3)];
    private static readonly string[] Options = ["a", "b", "c"];

    private readonly Random random;
    private readonly List<FormField> earlier = [];
    private int count;

    private RandomForm(int seed) => random = new(seed);

    public static Gen<(FormDesign Design, FormAnswers Answers)> Any { get; } = Gen.Int[0, int.MaxValue - 1].Select(Of);

    public static (FormDesign Design, FormAnswers Answers) Of(int seed)
    {
        var form = new RandomForm(seed);
        var design = form.Design();
        return (design, form.Answers(design.Pages.SelectMany(p => p.Fields)));
    }

    private FormDesign Design() => new(["en", "zh-Hant"], [.. Some(1, 4, i =>
    {
        var when = When(0.3);
        return new FormPage($"page-{i}", Words($"Page {i}"), [.. Some(1, 6, _ => Field(inGroup: false))]) { When = when, Intro = Maybe() ? Words("Intro") : Wording.None };
    })]);

    private FormField Field(bool inGroup)
    {
        var kind = (FieldKind)random.Next(inGroup ? 9 : 10);
        var id = $"f{count++}";
        var field = Limited(new FormField(id, kind, Words(id))
        {
            Hint = Maybe() ? Words("Hint") : Wording.None,
            RequiredFrom = random.Next(3) switch { 0 => Made.Now, 1 => Made.Now.Plus(Duration.FromMilliseconds(random.Next(-2, 3))), _ => null },
            SeenBy = (SeenBy)random.Next(3),
            IsPersonal = Maybe(),
            When = When(0.5),
        });
        field = field.RequiredFrom is null ? field with { Required = Maybe(), FrozenFrom = Maybe() ? Made.Now : null } : field;
        if (kind == FieldKind.Group)
        {
            var before = earlier.Count;
            field = field with { Fields = [.. Some(1, 4, _ => Field(inGroup: true))] };
            earlier.RemoveRange(before, earlier.Count - before);
        }
        earlier.Add(field);
        return field;
    }

    private FormField Limited(FormField field) => field.Kind switch
    {
        FieldKind.ShortText or FieldKind.LongText when Maybe() => field with { Length = new((TextUnit)random.Next(2), Maybe() ? 2 : null, Maybe() ? 5 : null) },
        FieldKind.Choice or FieldKind.Choices => field with { Options = [.. Options.Select(o => new FieldOption(o, Words(o)))], Count = field.Kind == FieldKind.Choices && Maybe() ? new(1, 2) : null },
        FieldKind.Date when Maybe() => field with { Date = new(Days[0], Maybe() ? Days[1] : null) },
        FieldKind.Number when Maybe() => field with { Number = new(0.5m, Maybe() ? 2 : null, random.Next(1, 7)) },
        FieldKind.File => field with { File = new([FileType.Pdf, FileType.Xlsx], random.Next(1, 51)) },
        FieldKind.Person => field with { AsksOrcid = Maybe() },
        FieldKind.Group when Maybe() => field with { Count = new(Maybe() ? 1 : null, 3) },
        _ => field,
    };

    private Condition? When(double chance) => earlier.Count == 0 || random.NextDouble() > chance ? null : Tree(3);

    private Condition Tree(int depth) => depth == 0 ? Leaf() : random.Next(6) switch
    {
        0 => new Condition.All([.. Some(1, 3, _ => Tree(depth - 1))]),
        1 => new Condition.Any([.. Some(1, 3, _ => Tree(depth - 1))]),
        2 => new Condition.Not(Tree(depth - 1)),
        _ => Leaf(),
    };

    private Condition Leaf()
    {
        var field = Pick(earlier);
        if (random.Next(5) == 0)
            return new Condition.Empty(field.Id);
        return field.Kind switch
        {
            FieldKind.ShortText or FieldKind.LongText when Maybe() => new Condition.Contains(field.Id, Sought()),
            FieldKind.ShortText or FieldKind.LongText => Maybe() ? Made.Is(field.Id, Text()) : new Condition.In(field.Id, [.. Some(1, 3, _ => new ConditionValue.Text(Text()))]),
            FieldKind.Choice => Maybe() ? Made.Is(field.Id, Pick(Options)) : new Condition.In(field.Id, [.. Some(1, 2, _ => new ConditionValue.Text(Pick(Options)))]),
            FieldKind.Choices => new Condition.Contains(field.Id, Pick(Options)),
            FieldKind.Number => Ordered(field.Id, new ConditionValue.Number(Pick(Numbers))),
            FieldKind.Date => Ordered(field.Id, new ConditionValue.Date(Pick(Days))),
            _ => new Condition.Empty(field.Id),
        };
    }

    private Condition Ordered(string field, ConditionValue value) => random.Next(4) switch
    {
        0 => new Condition.Is(field, value),
        1 => new Condition.In(field, [value, value]),
        2 => new Condition.Before(field, value),
        _ => new Condition.After(field, value),
    };

    private FormAnswers Answers(IEnumerable<FormField> fields) => FormAnswers.Of(fields.Where(_ => random.Next(4) > 0).Select(f => (f.Id, Answer(f))));

    private Answer Answer(FormField field) => field.Kind switch
    {
        FieldKind.ShortText or FieldKind.LongText => new TextAnswer(Text()),
        FieldKind.Choice => new ChoiceAnswer(Pick(Options)),
        FieldKind.Choices => new ChoicesAnswer([.. Some(1, 3, _ => Pick(Options))]),
        FieldKind.Date => random.Next(6) == 0 ? new UnreadAnswer("tomorrow") : new DateAnswer(Pick(Days)),
        FieldKind.Number => random.Next(6) == 0 ? new UnreadAnswer("1,5") : new NumberAnswer(Pick(Numbers)),
        FieldKind.File => new FileAnswer(new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), "a.pdf", random.Next()),
        FieldKind.Organization => new OrganizationAnswer(Maybe() ? Text() : "", Maybe() ? "ror:1" : null),
        FieldKind.Person => new PersonAnswer(Text(), Maybe() ? "a@example.org" : null, Maybe() ? "0000-0002-1825-0097" : null),
        _ => new GroupAnswer([.. Some(0, 3, _ => Answers(field.Fields))]),
    };

    /// <summary>A piece of a text, in capitals or not, in one or two words.</summary>
    private string Sought()
    {
        var runes = Text().Trim().EnumerateRunes().Where(r => System.Text.Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.LowercaseLetter or System.Globalization.UnicodeCategory.OtherLetter).Take(2).ToList();
        return runes.Count == 0 ? "x" : Maybe() ? string.Concat(runes).ToUpperInvariant() : string.Join(' ', runes);
    }

    private string Text() => Pick(Texts) + (random.Next(3) == 0 ? Pick(Texts) : "") is var text && !string.IsNullOrWhiteSpace(text) ? text : "x";

    private static Wording Words(string text) => Wording.Of("en", text).And("zh-Hant", text + "文");

    private bool Maybe() => random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private IEnumerable<T> Some<T>(int fewest, int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(fewest, most + 1)).Select(make)];
}
