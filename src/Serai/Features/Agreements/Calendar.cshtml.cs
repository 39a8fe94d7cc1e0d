using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>An office's deadlines of a month: ends, renewals, notices, obligations.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class CalendarModel(RegisterPage register, RegisterFilters filters, DeadlineQueries deadlines, AgreementTitles titles, Today today) : PageModel
{
    public const string MonthKey = "month";

    public RegisterQuestion Question { get; private set; } = null!;
    public ChoicesShown Choices { get; private set; } = null!;
    public Month Month { get; private set; } = null!;
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];
    public string? Problem { get; private set; }

    public LocalDate Today => today.Day;

    /// <summary>The same question in another month.</summary>
    public string In(Month month)
    {
        var plain = (Question with { Page = 1 }).Address(RegisterLinks.Calendar);
        return $"{plain}{(plain.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{MonthKey}={month.Text}";
    }

    public async Task OnGet(CancellationToken stop)
    {
        (Question, var wrong) = register.Read(HttpContext);
        var asked = Request.Query[MonthKey].ToString();
        if (asked.Length > 0 && Month.Read(asked) is null)
            wrong ??= asked;
        Month = Month.Read(asked) ?? Month.Of(today.Day);
        var filter = await filters.OfAsync(Question, HttpContext.Actor, stop);
        Deadlines = await deadlines.BetweenAsync(RegisterFilters.KeptBy(filter.Counted, HttpContext.Actor), Month.First, Month.Last, stop);
        var names = await titles.OfUntitledAsync([.. Deadlines.Select(d => d.Slug)], stop);
        Deadlines = [.. Deadlines.Select(d => names.TryGetValue(d.Slug, out var name) ? d with { Name = name } : d)];
        Choices = await register.ChoicesAsync(HttpContext.Actor, stop);
        Problem = wrong ?? filter.Problem;
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
