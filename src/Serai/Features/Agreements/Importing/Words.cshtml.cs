using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Importing;

/// <summary>What the words of a register mean, and how its doubtful dates are meant: once for all rows that say the same.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class WordsModel(SeraiDb db, ImportQueries queries, ReadRegister read) : ImportPage(db, queries)
{
    /// <summary>Begin the names of fields; the purpose follows, and of words their place on the page.</summary>
    public const string Order = "order.", Years = "years.", Academic = "academic.", Word = "word.", Means = "means.";

    public static readonly IReadOnlyList<ColumnPurpose> Dates = [ColumnPurpose.Signed, ColumnPurpose.Since, ColumnPurpose.Until];

    private const int MostShown = 300;

    public RegisterRead Register { get; private set; } = null!;

    public IReadOnlyList<(ColumnPurpose Purpose, IReadOnlyList<WordSaid> Words)> Columns { get; private set; } = [];

    /// <summary>The columns with doubtful dates, or of which somebody said how they are meant.</summary>
    public IReadOnlyList<(ColumnPurpose Purpose, DateWays Ways, IReadOnlyList<(DateAnswer Doubt, string Example, string Could, int Rows)> Doubts)> Doubtful { get; private set; } = [];

    public int Open => Columns.Sum(c => c.Words.Count(w => w.Meaning.Value is null)) + Doubtful.Sum(d => d.Doubts.Count);

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (Import.State == ImportState.Columns)
            return Go(ImportLinks.Columns(Slug, id));
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        Register = await read.OfAsync(Import, stop);
        Columns = [.. Meanings.Purposes.Select(p => (p, (IReadOnlyList<WordSaid>)[.. Register.Words(p).Take(MostShown)])).Where(c => c.Item2.Count > 0)];
        var said = Import.DateWays;
        Doubtful = [.. Dates.Select(p => (p, said.GetValueOrDefault(p) ?? new(), Register.Doubts(p))).Where(d => d.Item3.Count > 0 || said.ContainsKey(d.p))];
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (Import.State is not (ImportState.Open or ImportState.Waiting))
            return Go(ImportLinks.Show(Slug, id));
        Register = await read.OfAsync(Import, stop);
        var ways = Import.DateWays.ToDictionary();
        foreach (var purpose in Dates)
        {
            var (before, key) = (ways.GetValueOrDefault(purpose) ?? new(), purpose.ToString());
            var now = new DateWays(EnumNames.Read<DayOrder>(Request.Form[Order + key]) ?? before.Order, EnumNames.Read<ShortYears>(Request.Form[Years + key]) ?? before.Years, EnumNames.Read<AcademicYears>(Request.Form[Academic + key]) ?? before.Academic);
            if (now == new DateWays())
                ways.Remove(purpose);
            else
                ways[purpose] = now;
        }
        var chosen = Import.Chosen.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Request.Form.Where(f => f.Key.StartsWith(Means, StringComparison.Ordinal)))
            if (name[Means.Length..].Split('.') is [var purpose, var at] && EnumNames.Read<ColumnPurpose>(purpose) is { } column && Meanings.Purposes.Contains(column))
                Choose(chosen, column, Request.Form[$"{Word}{purpose}.{at}"].ToString(), value.ToString());
        (Import.DateWays, Import.Chosen) = (ways, chosen);
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else said something at the same moment: the page shows it, and asks again for the rest.
            return Go(ImportLinks.Words(Slug, id));
        }
        return Go(Request.Form["go"] == "on" ? ImportLinks.Partners(Slug, id) : ImportLinks.Words(Slug, id));
    }

    // What is usual need not be written down, and what is empty is not said.
    private void Choose(Dictionary<string, string> chosen, ColumnPurpose purpose, string word, string value)
    {
        var meaning = Register.Meanings.Of(purpose, word);
        if (value == (meaning.Value ?? ""))
            return;
        if (value.Length == 0)
            chosen.Remove(Meanings.Key(purpose, word));
        else if (Register.Meanings.May(purpose, value))
            chosen[Meanings.Key(purpose, word)] = value;
    }

    public static string Place(ColumnPurpose purpose, int at) => string.Create(CultureInfo.InvariantCulture, $"{purpose}.{at}");
}
