using Microsoft.Extensions.Localization;
using Serai.Features.Organizations.Naming;

namespace Serai.Features.Organizations.Register;

/// <summary>A heading and the ways to narrow under it.</summary>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links)
{
    /// <summary>As many as are shown without being asked for.</summary>
    public const int Shown = 12;

    public static IEnumerable<FacetGroup> Of(IStringLocalizer<OrganizationTexts> texts, RegisterQuestion question, RegisterAnswer answer)
    {
        var start = question with { Page = 1 };
        FacetGroup Group(string title, IEnumerable<Facet> facets, string? chosen, Func<string?, RegisterQuestion> narrowed, Func<string, string> label) => new(
            texts[title],
            [.. facets.Select(f => new FacetLink(narrowed(f.Word == chosen ? null : f.Word).Address(), label(f.Label), f.Language, f.Count, f.Word == chosen))
                .OrderByDescending(l => l.IsChosen)]);

        return new[]
        {
            Group("CountryOrRegion", answer.Countries, question.Country?.ToLowerInvariant(), w => start with { Country = w?.ToUpperInvariant() }, l => l),
            Group("TypeColumn", answer.Types, question.Type is { } type ? TypeWords.Word(type) : null, w => start with { Type = TypeWords.Read(w) }, l => texts["Type." + l]),
            Group("MemberOf", answer.Alliances, question.Alliance, w => start with { Alliance = w }, l => l),
        }.Where(g => g.Links.Count > 0);
    }
}

/// <summary>One way to narrow; where it is chosen the link takes it away again.</summary>
public sealed record FacetLink(string Address, string Label, string? Language, int Count, bool IsChosen);
