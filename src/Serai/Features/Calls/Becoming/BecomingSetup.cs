using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Becoming;

/// <summary>Registers what accepted submissions become.</summary>
public static class BecomingSetup
{
    public static IServiceCollection AddBecoming(this IServiceCollection services) =>
        services.AddScoped<IBecomes, BecomesMember>().AddScoped<Become>().AddScoped<WhatBecame>().AddScoped<IHeldOfPerson, MadeHeld>();
}
