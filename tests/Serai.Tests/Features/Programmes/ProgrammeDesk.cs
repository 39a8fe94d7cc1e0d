using Serai.Tests.Features.Calls;

namespace Serai.Tests.Features.Programmes;

/// <summary>What the tests of programmes do again and again.</summary>
internal static class ProgrammeDesk
{
    public const string Home = CallDesk.Home;

    /// <summary>Enters a programme.</summary>
    /// <returns>Its slug.</returns>
    public static async Task<string> ProgrammeAsync(this Visitor visitor, params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual = [("title", "Medicine week"), ("rhythm", "yearly")];
        var to = await visitor.FillAndGoAsync($"/programmes/of/{Home}/new", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
        return to.Split('?')[0].Split('/')[^1];
    }

    /// <summary>Enters an edition; without a word about it a week of July 2027 in Hong Kong.</summary>
    /// <returns>The last part of its address.</returns>
    public static async Task<string> EditionAsync(this Visitor visitor, string programme, params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual = [("held", "2027-07-05/2027-07-09"), ("zone", "Asia/Hong_Kong"), ("place", "Sha Tin"), ("keptDays", "90")];
        var to = await visitor.FillAndGoAsync($"/programmes/{programme}/new-edition", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
        return to.Split('?')[0].Split('/')[^1];
    }

    public static Task<string> SessionAsync(this Visitor visitor, string programme, string edition, string title, string starts, string ends, params (string Field, string Value)[] values) =>
        visitor.FillAndGoAsync($"/programmes/{programme}/{edition}/sessions/add", [("title", title), ("starts", starts), ("ends", ends), ("counts", "true"), .. values]);

    /// <summary>A programme and an edition of it with a lecture and a visit, both public.</summary>
    public static async Task<(string Programme, string Edition)> PublicEditionAsync(this Visitor visitor, params (string Field, string Value)[] values)
    {
        var programme = await visitor.ProgrammeAsync();
        await visitor.PressAsync($"/programmes/{programme}", "handler=Publish");
        var edition = await visitor.EditionAsync(programme, values);
        await visitor.SessionAsync(programme, edition, "Lecture", "2027-07-05 09:30", "2027-07-05 11:00");
        await visitor.SessionAsync(programme, edition, "Clinical visit", "2027-07-06 14:00", "2027-07-06 17:00", ("isRequired", "true"));
        await visitor.PressAsync($"/programmes/{programme}/{edition}", "handler=Publish");
        return (programme, edition);
    }
}
