using System.Globalization;
using NodaTime.Text;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Office.Kinds;
using Serai.Features.Organizations;

namespace Serai.Features.Reports;

/// <summary>One of a report's tables as a file: each row as the page has it, dates and answers as programs read them.</summary>
/// <param name="Name">As the address names it.</param>
/// <param name="Columns">Above the rows.</param>
/// <param name="Rows">Of a report.</param>
public sealed record ReportTable(string Name, string[] Columns, Func<OfficeReport, IEnumerable<object?[]>> Rows);

/// <summary>All of them, one beside each table of the page.</summary>
public static class ReportTables
{
    public const string Years = "years", Memberships = "memberships", Posts = "posts", Dues = "dues", DuesByYear = "dues-by-year", Activities = "activities", Members = "members", Turns = "turns";

    private static readonly ReportTable[] All =
    [
        new(Years, ["year", "certain", "possible"], r => r.Years.Select(y => (object?[])[y.Year, y.Count.Certain, y.Count.Possible])),
        new(Memberships, ["initiative", "alliance", "address", "kind", "category", "since", "until", "joined", "left", "all_year", "disputed"], r =>
            from group_ in r.Groups
            from alliance in group_.Alliances
            from membership in alliance.Own.Memberships
            select (object?[])
            [
                group_.Name, alliance.Organization.Name, AllianceLinks.Show(alliance.Organization.Slug), SnakeCase.Of(alliance.Kind.ToString()), membership.CategoryWord, membership.Since?.Text, membership.Until?.Text,
                Word(alliance.Own.Joined), Word(alliance.Own.Left), Word(alliance.Own.Throughout), membership.IsDisputed,
            ]),
        new(Posts, ["post", "alliance", "address", "since", "until", "source"], r => r.Posts.Select(p => (object?[])
            [p.Office.Kind, p.Alliance?.Name, p.Alliance is { } alliance ? AllianceLinks.Show(alliance.Slug) : null, p.Office.Since?.Text, p.Office.Until?.Text, p.Office.Source.Title])),
        new(Dues, ["with", "address", "year", "amount", "currency", "due", "paid"], r => r.Dues.Rows.Select(d => (object?[])
        [
            d.Partner?.Name, d.Partner is { } partner ? OrganizationLinks.Show(partner.Slug) : null, d.Dues.Year, Money(d.Dues.Amount, d.Dues.Currency), d.Dues.Currency,
            Day(d.Dues.Due), Day(d.IsPaid ? d.Dues.Paid : null),
        ])),
        new(DuesByYear, ["year", "currency", "to_pay", "paid", "open"], r =>
            from currency in r.Dues.Years
            from year in currency.Years
            where year.Sum.All > 0
            orderby year.Year descending
            select (object?[])[year.Year, currency.Currency, Money(year.Sum.All, currency.Currency), Money(year.Sum.Paid, currency.Currency), Money(year.Sum.Open, currency.Currency)]),
        new(Activities, ["date", "kind", "title", "place", "alliance", "address", "host", "took_part", "source", "source_address"], r => r.Activities.Select(a => (object?[])
        [
            a.Activity.Date?.Text, a.Activity.Kind, a.Activity.Title, a.Activity.Place, a.Alliance?.Name, a.Alliance is { } alliance ? AllianceLinks.Show(alliance.Slug) : null,
            a.IsHost, a.TookPart, a.Activity.Source.Title, a.Activity.Source.Address,
        ])),
        new(Members, ["initiative", "alliance", "address", "first_certain", "first_possible", "last_certain", "last_possible", "joined", "left", "possibly_joined_or_left", "steps"], r =>
            from group_ in r.Groups
            from a in group_.Alliances
            select (object?[])[group_.Name, a.Organization.Name, AllianceLinks.Show(a.Organization.Slug), a.Begin.Certain, a.Begin.Possible, a.End.Certain, a.End.Possible, a.Joined.Count, a.Left.Count, a.Open, a.Steps]),
        new(Turns, ["alliance", "address", "turn", "member", "member_address", "date"], r => r.Alliances.SelectMany(a =>
            a.Joined.Select(t => Turn(r, a, "joined", t, t.Any.Since)).Concat(a.Left.Select(t => Turn(r, a, "left", t, t.Memberships[^1].Until))))),
    ];

    public static ReportTable? Find(string name) => Array.Find(All, t => t.Name == name);

    private static object?[] Turn(OfficeReport report, AllianceYear alliance, string word, YearTurn turn, EdtfDate? date)
    {
        var member = report.BriefOf(turn.Any.MemberId);
        return [alliance.Organization.Name, AllianceLinks.Show(alliance.Organization.Slug), word, member?.Name ?? turn.Any.MemberName, member is null ? null : OrganizationLinks.Show(member.Slug), date?.Text];
    }

    private static string Word(MembershipAnswer answer) => SnakeCase.Of(answer.ToString());

    // A number, with as many digits after the point as the currency has.
    private static decimal Money(decimal amount, string currency) =>
        decimal.Parse(amount.ToString("F" + Currencies.Digits(currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
