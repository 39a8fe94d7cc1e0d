using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Cosigning;

/// <summary>What happens when a copy is not what was signed, and what the exported proof proves.</summary>
public sealed class CopyAndProofTests
{
    [Fact]
    public async Task A_copy_that_was_changed_past_the_program_is_found_by_both_and_put_back()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, there) = await sites.InForceAsync();
        // That somebody has begun an amendment since is no change of what is in force.
        beta.Site.Clock.Advance(Duration.FromSeconds(1));
        await beta.Visitor.FillAndGoAsync($"/agreements/{there}/succeed/amendment", ("until", "2031-08-31"));
        await beta.Site.WithAsync<SeraiDb>(async db => await db.Agreements.Where(a => a.Slug == there).ExecuteUpdateAsync(a => a.SetProperty(x => x.NoticeMonths, 12)));
        alpha.Site.Clock.Advance(Duration.FromSeconds(1));
        await alpha.ActedAsync(slug, "Compare");
        var page = Plain.Of(await alpha.PageAsync(slug));
        Assert.Contains("Beta University’s copy differs from what both have signed", page);
        Assert.Contains("Notice in months", page);
        Assert.Contains("not found in the history: it may have been changed past the program", page);
        Assert.Contains("Our copy differs from what both have signed", Plain.Of(await beta.PageAsync(there)));
        beta.Site.Clock.Advance(Duration.FromSeconds(1));
        await alpha.ActedAsync(slug, "Ask");
        Assert.Contains("Alpha University asks you to put your copy back", Plain.Of(await beta.PageAsync(there)));
        await beta.ActedAsync(there, "PutBack");
        beta.Site.Clock.Advance(Duration.FromSeconds(1));
        await alpha.ActedAsync(slug, "Compare");
        Assert.Contains("Beta University’s copy says what both have signed", Plain.Of(await alpha.PageAsync(slug)));
        Assert.False((await alpha.CosignedAsync()).CopiesDiffer);
    }

    [Fact]
    public async Task Of_a_copy_that_somebody_changed_both_see_who_did_and_when()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, there) = await sites.InForceAsync();
        beta.Site.Clock.Advance(Duration.FromDays(1));
        alpha.Site.Clock.Advance(Duration.FromDays(1));
        await beta.Site.WithAsync<SeraiDb>(async db =>
        {
            var agreement = await db.Agreements.SingleAsync();
            await using var step = await db.BeginStepAsync(new(beta.Site.Clock.GetCurrentInstant(), "Ben Beta", "page", "edit", $"agreements/{there}") { PersonId = beta.Visitor.PersonId, SubjectId = agreement.KeeperId }, default);
            agreement.Until = Edtf.Edtf.Parse("2040");
            await step.CompleteAsync(default);
        });
        await alpha.ActedAsync(slug, "Compare");
        foreach (var page in new[] { Plain.Of(await alpha.PageAsync(slug)), Plain.Of(await beta.PageAsync(there)) })
        {
            Assert.Contains("Until", page);
            Assert.Contains("2040", page);
            Assert.Contains("31 August 2030", page);
            Assert.Contains("24 November 2026, Ben Beta", page);
        }
    }

    [Fact]
    public async Task The_exported_proof_is_sound_on_a_third_place_and_any_change_of_it_is_not()
    {
        await using var sites = await TwoSites.StartAsync();
        var (slug, _) = await sites.InForceAsync();
        var bytes = await sites.Alpha.Visitor.Client.GetByteArrayAsync($"/cosigning/agreements/{slug}?handler=Bundle");
        var finding = VerifyBundle.Of(Bundle.Read(bytes)!);
        Assert.Empty(finding.Problems);
        Assert.Equal((CosignStage.InForce, "To share and to learn"), (finding.Standing.StageOn(TestSite.Today), finding.Agreed.Single().Title));
        var bundle = Bundle.Read(bytes)!;
        for (var i = 0; i < bundle.Messages.Count; i++)
        {
            var without = bundle with { Messages = [.. bundle.Messages.Where((_, n) => n != i)] };
            Assert.True(i == bundle.Messages.Count - 1 || !VerifyBundle.Of(without).IsSound, $"Without message {i + 1} it is sound.");
            var (message, at) = (bundle.Messages[i].Message, bundle.Messages[i].Message.Length / 2);
            var turned = message[..at] + (message[at] == 'A' ? 'B' : 'A') + message[(at + 1)..];
            Assert.False(VerifyBundle.Of(bundle with { Messages = [.. bundle.Messages.Select((m, n) => n == i ? m with { Message = turned } : m)] }).IsSound);
        }
    }

    [Fact]
    public async Task At_the_command_line_the_proof_is_checked_without_a_database()
    {
        await using var sites = await TwoSites.StartAsync();
        var (slug, _) = await sites.InForceAsync();
        var bytes = await sites.Alpha.Visitor.Client.GetByteArrayAsync($"/cosigning/agreements/{slug}?handler=Bundle");
        var folder = Directory.CreateTempSubdirectory("serai-proof-").FullName;
        var (good, bad, none) = (Path.Combine(folder, "good.json"), Path.Combine(folder, "bad.json"), Path.Combine(folder, "none.json"));
        await File.WriteAllBytesAsync(good, bytes);
        var bundle = Bundle.Read(bytes)!;
        await File.WriteAllBytesAsync(bad, (bundle with { Messages = [.. bundle.Messages.Skip(1)] }).ToBytes());
        await File.WriteAllTextAsync(none, "{}");
        var sound = await RunAsync(good);
        Assert.Equal(0, sound.Status);
        Assert.Contains("Signed by both: “To share and to learn”", sound.Said);
        Assert.Contains("Sound: 5 messages, in-force.", sound.Said);
        Assert.Contains("compared code: ", sound.Said);
        var broken = await RunAsync(bad);
        Assert.Equal(1, broken.Status);
        Assert.Contains("NOT SOUND", broken.Said);
        Assert.DoesNotContain("Signed by both", broken.Said);
        var other = await RunAsync(none);
        Assert.Equal(2, other.Status);
        Assert.Contains("is not a bundle of an agreement. Export it anew", other.Said);
    }

    [Fact]
    public async Task What_the_other_side_could_not_hold_is_not_sent_and_the_field_is_named()
    {
        await using var sites = await TwoSites.StartAsync();
        var alpha = sites.Alpha;
        var slug = await alpha.DraftAsync();
        await alpha.Site.WithAsync<SeraiDb>(async db => await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.Title, "Hidden \u202e title")));
        using var answer = await alpha.TryOfferAsync(slug);
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("Title: it has a character that nobody sees. Type it anew.", Plain.Of(await answer.Content.ReadAsStringAsync()));
        Assert.Equal((0, 0), await alpha.Site.WithAsync<SeraiDb, (int, int)>(async db => (await db.CosignMessages.CountAsync(), await db.CosignedAgreements.CountAsync())));
    }

    private static async Task<(int Status, string Said)> RunAsync(string file)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "serai.dll"), "agreements", "verify", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }
}
