using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Serai.Features.Agreements.Importing;
using Serai.Features.Alliances.Lists;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Auth;

/// <summary>
/// Walks every page and endpoint as nobody and as every role, at the organization that the address names and at another one,
/// and compares what is let in with what the page says of itself. New ones are walked by themselves.
/// </summary>
public sealed class RoleWalkTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_a_page_lets_in_is_whom_it_names(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var samples = new SampleAddresses((await site.SignedInAsync("Sample", (Role.Viewer, SampleAddresses.Home), (Role.Viewer, SampleAddresses.Elsewhere))).PersonId, await ListAsync(site), await OfficeAsync(site), await WalkedAgreement.KeepAsync(site), await ImportAsync(site), await WalkedCall.KeepAsync(site), await WalkedProgramme.KeepAsync(site));
        var walkers = await WalkersAsync(site);
        var wrong = new List<string>();
        foreach (var (endpoint, metadata) in await Endpoints.OfAsync(site))
        {
            var (address, method) = (samples.Of(endpoint), metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET");
            // What is open to all is tried by two of them: who is nobody, and who holds least.
            var open = metadata.GetMetadata<IAllowAnonymous>() is not null;
            var byToken = metadata.GetMetadata<NeedsAttribute>() is { ByToken: true };
            foreach (var (visitor, program, role, at) in open ? walkers.Take(2) : byToken ? [.. walkers, .. walkers.Select(w => w with { Program = null })] : walkers)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                using var response = await (byToken && program is not null ? program : visitor.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                // What only a token opens stays shut to a browser, whoever is signed in there.
                var (let, expected) = (IsLetIn(response, metadata), open || ((!byToken || program is not null) && IsNamed(endpoint, metadata, role, at)));
                if (let != expected) wrong.Add($"{method} {address}: {(role is null ? "nobody" : $"{role} at {at ?? "all"}")} was {(let ? "let in" : "refused")} with {(int)response.StatusCode}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task No_page_takes_a_form_without_its_token(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var samples = new SampleAddresses(administrator.PersonId);
        var wrong = new List<string>();
        foreach (var (endpoint, metadata) in await Endpoints.OfAsync(site))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null) continue;
            var address = samples.Of(endpoint);
            // Where the address itself is a secret that no other site knows, it says who may: a wrong one is not there.
            var bySecret = metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null && endpoint.RoutePattern.Parameters.Any(p => p.Name == "secret");
            using var response = await administrator.Client.PostAsync(address, new FormUrlEncodedContent([new("name", "x")]));
            if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed) && !(bySecret && response.StatusCode == HttpStatusCode.NotFound) && !address.StartsWith("/error/", StringComparison.Ordinal))
                wrong.Add($"{address} answered {(int)response.StatusCode}");
            using var page = await administrator.Client.GetAsync(address);
            var forms = (await page.Content.ReadAsStringAsync()).Split("<form").Skip(1).Select(f => f.Split("</form>")[0]).Where(f => f.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase)).ToList();
            if (forms.Exists(f => !f.Contains("__RequestVerificationToken", StringComparison.Ordinal))) wrong.Add($"{address} has a form without a token");
            if (forms.Count > 0 && page.Headers.CacheControl?.NoStore != true) wrong.Add($"{address} has a form and may be kept");
        }
        Assert.Empty(wrong);
    }

    // Of a list that is not there everybody is told the same.
    private static Task<(Guid, Guid)> ListAsync(TestSite site) => site.WithAsync<SeraiDb, (Guid, Guid)>(async db =>
    {
        var alliance = await db.Set<Serai.Features.Organizations.Organization>().SingleAsync(o => o.Slug == SampleAddresses.Home);
        var list = new MemberList { AllianceId = alliance.Id, FileName = "", Title = "A list", Category = "member", Header = "[\"name\"]", State = ListState.Open };
        var row = new MemberListRow { ListId = list.Id, Number = 1, Cells = "[\"Alpha\"]", Name = "Alpha" };
        db.AddRange(list, row);
        await db.SaveChangesAsync();
        return (list.Id, row.Id);
    });

    private static Task<(Guid, Guid, Guid)> ImportAsync(TestSite site) => site.WithAsync<SeraiDb, (Guid, Guid, Guid)>(async db =>
    {
        var office = await db.Set<Serai.Features.Organizations.Organization>().SingleAsync(o => o.Slug == SampleAddresses.Home);
        var import = new AgreementImport { KeeperId = office.Id, FileName = "", Header = "[\"partner\"]", Columns = "[\"Partner\"]", State = ImportState.Open };
        var (row, partner) = (new AgreementImportRow { ImportId = import.Id, Number = 2, Cells = "[\"Alpha\"]" }, new AgreementImportPartner { ImportId = import.Id, Key = "alpha|", Text = "Alpha" });
        db.AddRange(import, row, partner);
        await db.SaveChangesAsync();
        return (import.Id, row.Id, partner.Id);
    });

    private static Task<(Guid, Guid)> OfficeAsync(TestSite site) => site.WithAsync<SeraiDb, (Guid, Guid)>(async db =>
    {
        var ids = await db.Set<Serai.Features.Organizations.Organization>().Where(o => o.Slug == SampleAddresses.Home || o.Slug == SampleAddresses.Elsewhere).ToDictionaryAsync(o => o.Slug, o => o.Id);
        var (office, partner) = (ids[SampleAddresses.Home], ids[SampleAddresses.Elsewhere]);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await new FileStore(db, new FileScan(new ClamdSettings(null), NullLogger<FileScan>.Instance), NodaTime.SystemClock.Instance, NullLogger<FileStore>.Instance).PutAsync(new MemoryStream([1]), "one", null, default);
        var (note, file) = (new OfficeNote { OfficeId = office, PartnerId = partner, Text = "A note" }, new OfficeFile { OfficeId = office, PartnerId = partner, FileId = stored.Id });
        db.AddRange(note, file);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (note.Id, file.Id);
    });

    private static async Task<List<Walker>> WalkersAsync(TestSite site)
    {
        var walkers = new List<Walker> { new(site.Nobody(), null, null, null) };
        async Task Add(Role role, string? at)
        {
            var visitor = await site.SignedInAsync(role, at);
            walkers.Add(new(visitor, (await site.ProgramAsync(visitor.PersonId)).Client, role, at));
        }

        foreach (var at in (string[])[SampleAddresses.Elsewhere, SampleAddresses.Home])
            foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator))
                await Add(role, at);
        await Add(Role.Administrator, null);
        return walkers;
    }

    /// <summary>Somebody, in a browser and by a program with a token.</summary>
    private sealed record Walker(Visitor Visitor, HttpClient? Program, Role? Role, string? At);

    private static bool IsNamed(RouteEndpoint endpoint, EndpointMetadataCollection metadata, Role? role, string? at)
    {
        if (metadata.GetMetadata<NeedsSignInAttribute>() is not null) return role is not null;
        if (metadata.GetMetadata<NeedsAttribute>() is not { } needs || role is not { } held || !held.Has(needs.Right)) return false;
        // Of one agreement or call the right is asked again at its keeper's, and who has it not is told that there is none.
        var ofOne = endpoint.RoutePattern.RawText?.TrimStart('/') is { } route && (route.StartsWith("agreements/{slug}", StringComparison.Ordinal) || route.StartsWith("cosigning/agreements/{slug}", StringComparison.Ordinal) || route.StartsWith("calls/{slug}", StringComparison.Ordinal) || route.StartsWith("programmes/{slug}", StringComparison.Ordinal)
            || (route.StartsWith("certificates/", StringComparison.Ordinal) && !route.StartsWith("certificates/of", StringComparison.Ordinal) && !route.StartsWith("certificates/templates/of", StringComparison.Ordinal)));
        return (needs.Anywhere && !ofOne) || at is null || (needs.Anywhere && at == SampleAddresses.Home) || (at == SampleAddresses.Home && endpoint.RoutePattern.Parameters.Any(p => p.Name == needs.Of));
    }

    private static bool IsLetIn(HttpResponseMessage response, EndpointMetadataCollection metadata)
    {
        var secret = metadata.GetMetadata<NeedsAttribute>() is { IsSecret: true };
        return response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            && !(secret && response.StatusCode == HttpStatusCode.NotFound)
            && response.Headers.Location?.ToString().StartsWith(AuthLinks.SignIn, StringComparison.Ordinal) != true;
    }
}
