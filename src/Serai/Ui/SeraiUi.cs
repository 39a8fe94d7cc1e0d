using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Ui;

/// <summary>Hooks the pages, their languages and their looks into the application.</summary>
public static class SeraiUi
{
    public static WebApplicationBuilder AddSeraiUi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<Today>();
        services.TryAddSingleton(_ => new WebAssets(Path.Combine(WebAssets.Root, "dist")));
        services.AddScoped<PageFrame>();
        services.AddScoped<SourceNotes>();
        services.AddSingleton<PartCache>();

        services.AddSingleton<IStringLocalizerFactory, KeptLocalizers>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.English);
            options.SupportedCultures = options.SupportedUICultures = [.. Languages.All];
            options.RequestCultureProviders = [new ReaderLanguage()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        // Chinese goes out as it is, not as numbered entities three times its size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new AsOfModelBinder());
                options.Filters.Add(new OnlyVerbsTaken());
                options.Filters.Add(new StaleForms());
                options.Filters.Add(new UnreadForms());
                options.Filters.Add<SayNoteRefused>();
                // What the address says cannot be said otherwise by a form: the right was asked for what the address says.
                var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
                options.ValueProviderFactories.Remove(route);
                options.ValueProviderFactories.Insert(0, route);
            });
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.PageViewLocationFormats.Add("/Ui/{0}.cshtml");
            options.PageViewLocationFormats.Add("/Ui/Partials/{0}.cshtml");
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        return builder;
    }

    /// <summary>Everything a request meets before routing's endpoint; call it first, then map the endpoints.</summary>
    public static WebApplication UseSeraiUi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseAssetFiles();
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
            return next(context);
        });
        app.UseErrorPages();
        app.UseShortAddresses();
        app.UseAsOf();
        app.UseSeraiAuth();
        app.UseLargeBodies();
        app.UseVerbsTaken();
        return app;
    }
}
