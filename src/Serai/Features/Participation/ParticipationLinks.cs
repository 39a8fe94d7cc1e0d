using Serai.Ui;

namespace Serai.Features.Participation;

/// <summary>The addresses of this feature.</summary>
public static class ParticipationLinks
{
    public const string Front = SiteLinks.Home;
    public const string Csv = "/participation.csv";
}
