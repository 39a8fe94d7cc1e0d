using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Office.Kinds;

/// <summary>What a membership costs in a year, and whether it is paid.</summary>
public sealed class DuesPart : OfficePart<OfficeDues>
{
    private const int FirstYear = 1900, LastYear = 2200;

    private static readonly Field[] All =
    [
        Field.Of<OfficeDues>("year", new WholeFormat(FirstYear, LastYear), r => r.Year == 0 ? null : r.Year, (r, v) => r.Year = (int)(long)v!, required: true),
        Field.Of<OfficeDues>("amount", new AmountFormat(), r => r.Currency.Length == 0 ? null : r.Amount, (r, v) => r.Amount = (decimal)v!, required: true),
        Field.Of<OfficeDues>("currency", new CurrencyFormat(), r => r.Currency.Length == 0 ? null : r.Currency, (r, v) => r.Currency = (string)v!, required: true),
        Field.Of<OfficeDues>("due", new DayFormat(), r => r.Due, (r, v) => r.Due = (LocalDate?)v),
        Field.Of<OfficeDues>("paid", new DayFormat(isPast: true), r => r.Paid, (r, v) => r.Paid = (LocalDate?)v),
    ];

    public override string Name => "office-dues";

    public override string Part => "dues";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var dues = (OfficeDues)record;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(dues.Amount.Scale > Currencies.Digits(dues.Currency)
            ? [("amount", new FieldProblem("TooManyDigits", dues.Amount.ToString(CultureInfo.InvariantCulture), dues.Currency, Currencies.Digits(dues.Currency)) { Texts = Texts })]
            : []);
    }

    protected override OfficeDues New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
