namespace Serai.Features.Organizations.Naming;

/// <summary>Chooses texts in the reader's language; those in English where there are none, and any other before nothing.</summary>
public static class TextChoice
{
    public static IReadOnlyList<SubjectText> In(IEnumerable<SubjectText> texts, TextField field, string reader)
    {
        var byLanguage = texts.Where(t => t.Field == field).GroupBy(t => t.Language).ToDictionary(g => g.Key, g => g.OrderBy(t => t.Position).ToList());
        return byLanguage.GetValueOrDefault(reader) ?? byLanguage.GetValueOrDefault("en") ?? byLanguage.Values.FirstOrDefault() ?? [];
    }
}
