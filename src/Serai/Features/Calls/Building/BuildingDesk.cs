using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations;

namespace Serai.Features.Calls.Building;

/// <summary>What each page needs on which a form is made.</summary>
public sealed record BuildingDesk(SeraiDb Db, CallQueries Calls, OrganizationQueries Organizations, ChangeForm Change, DesignWords Words, IStringLocalizer<BuildingTexts> Texts, IStringLocalizerFactory AllTexts);
