using Microsoft.AspNetCore.Mvc.ModelBinding;
using Serai.Platform.Localisation;

namespace Serai.Platform.Web;

/// <summary>Reads <c>?asOf=</c> once per request; a bad one is answered with 400 and the reason before anything else runs.</summary>
public static class AsOfBinding
{
    private static readonly object ItemKey = new();
    private static readonly object KeptKey = new();

    public static IApplicationBuilder UseAsOf(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var today = context.RequestServices.GetRequiredService<Today>().Day;
        var texts = context.Request.Query[Web.AsOf.QueryKey];
        var text = texts.ToString();
        var language = ReaderLanguage.Asked(context);
        if (texts.Count > 1)
        {
            context.Items.TryAdd(KeptKey, new KeptQuery(null, language));
            await Refusal.Answer(context, Refusal.Repeated, string.Join(", ", texts.ToArray()), $"{Web.AsOf.QueryKey} may stand in the address once.");
            return;
        }
        if (!Web.AsOf.TryRead(text, today, out var asOf, out var problem))
        {
            context.Items.TryAdd(KeptKey, new KeptQuery(null, language));
            await Refusal.Answer(context, $"AsOf.{problem!.Code}", problem.Text, problem.Detail);
            return;
        }
        context.Items[ItemKey] = asOf;
        context.Items.TryAdd(KeptKey, new KeptQuery(asOf.Text, language));
        await next(context);
    });

    /// <summary>What the request asks about; today where it does not say.</summary>
    public static AsOf AsOf(this HttpContext context) =>
        context.Items.TryGetValue(ItemKey, out var value) ? (AsOf)value!
            : Web.AsOf.OnToday(context.RequestServices.GetRequiredService<Today>().Day);

    /// <summary>What links on the page keep.</summary>
    public static KeptQuery Kept(this HttpContext context) =>
        context.Items.TryGetValue(KeptKey, out var value) ? (KeptQuery)value! : KeptQuery.None;
}

/// <summary>Lets a page handler take <c>OnGet(AsOf asOf)</c>.</summary>
public sealed class AsOfModelBinder : IModelBinder, IModelBinderProvider
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Result = ModelBindingResult.Success(bindingContext.HttpContext.AsOf());
        return Task.CompletedTask;
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(AsOf) ? this : null;
}
