using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>A page about one list of an alliance: finds it, and says 404 where there is none.</summary>
public abstract class ListPage(ListQueries queries) : PageModel
{
    public Alliance Alliance { get; private set; } = null!;
    public MemberList List { get; private set; } = null!;
    public string Slug => Alliance.Organization.Slug;

    protected ListQueries Queries { get; } = queries;

    protected async Task<bool> FindAsync(string slug, Guid id)
    {
        if (await Queries.FindAsync(slug, id, HttpContext.RequestAborted) is not { } found)
            return false;
        (Alliance, List) = found;
        return true;
    }

    protected IActionResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>How a list is called.</summary>
public static class ListWords
{
    /// <summary>“five”; figures from ten on.</summary>
    public static string Number(this IStringLocalizer<ListTexts> texts, int number) =>
        texts[$"Number.{number}"] is { ResourceNotFound: false } word ? word.Value : number.ToString("N0", System.Globalization.CultureInfo.CurrentUICulture);

    /// <summary>“Five organizations bear this name, in four countries.”</summary>
    public static string SameNamed(this IStringLocalizer<ListTexts> texts, int organizations, int countries)
    {
        var sentence = texts["SameNamed", texts.Number(organizations), texts[countries == 1 ? "OneCountry" : "Countries", texts.Number(countries)]].Value;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>“Member list of 12 March 2026”; without a day the list's own title.</summary>
    public static string Of(this IStringLocalizer<ListTexts> texts, MemberList list) => list.AsOf is { } day ? texts["ListOf", day.Words()] : list.Title;
}
