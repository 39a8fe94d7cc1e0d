using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Serai.Tests.Support;

/// <summary>What handlers and properties the pages have is the same for every site of a test run: it is looked up once, which took a third of the time of most tests.</summary>
public sealed class KnownPageParts(IPageApplicationModelPartsProvider looked) : IPageApplicationModelPartsProvider
{
    private static readonly ConcurrentDictionary<(Type?, int), PageHandlerModel?> Handlers = new();
    private static readonly ConcurrentDictionary<(Type?, int), PagePropertyModel> Properties = new();

    public static void Use(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(parts => new KnownPageParts((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(parts, own))));
    }

    // Each site writes its own into what it gets. What pages inherit has one token, and the same hash by itself, for hundreds of them.
    public PageHandlerModel? CreateHandlerModel(MethodInfo method) =>
        method.Name.StartsWith("On", StringComparison.Ordinal) && Handlers.GetOrAdd((method.ReflectedType, method.MetadataToken), (_, m) => looked.CreateHandlerModel(m), method) is { } known ? new(known) : null;

    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => new(Properties.GetOrAdd((property.ReflectedType, property.MetadataToken), (_, p) => looked.CreatePropertyModel(p), property));

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => looked.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => looked.IsHandler(methodInfo);
}
