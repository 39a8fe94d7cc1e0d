using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Platform.Privacy;

namespace Serai.Features.Alliances.Lists;

/// <summary>Registers what lists of members are brought, settled and taken by.</summary>
public static class ListsSetup
{
    public static IServiceCollection AddMemberLists(this IServiceCollection services) => services
        // What was brought and decided is the institution's record.
        .AddRowsOfPerson(new RowsClaimed<MemberList>("member-lists", typeof(ListTexts), p => l => l.BegunBy == p.Id) { Stays = true })
        .AddRowsOfPerson(new RowsClaimed<MemberListRow>("member-list-rows", typeof(ListTexts), p => r => r.DecidedBy == p.Id) { Stays = true })
        .AddScoped<BringList>()
        .AddScoped<ReadColumns>()
        .AddScoped<LookUpNames>()
        .AddScoped<DecideRows>()
        .AddScoped<MakeMembers>()
        .AddScoped<StateRows>()
        .AddScoped<TakeList>()
        .AddScoped<ListQueries>()
        .AddScoped<CandidateViews>()
        .AddScoped<RowViews>();
}
