using System.Net;
using System.Text.Json;
using CsCheck;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Records;

/// <summary>Whatever is sent to a record, the API makes of it what the form makes of it.</summary>
public sealed class SameAsFormProperties
{
    private static readonly string[] World = ["by-form,Twin University,education,TH,Bangkok", "by-api,Twin University,education,TH,Bangkok"];

    // Right ones, wrong ones, and some that are written in another way than they are kept.
    private static readonly (string Field, string[] Texts)[] Fields =
    [
        ("name", ["Twin University", "Twin College", "  Twin   Institute ", "", "two\nlines", "雙子大學"]),
        ("nameLanguage", ["", "en", "EN", "zh-hant", "english"]),
        ("types", ["", "education", "funder,education", "education,nonsense"]),
        ("status", ["active", "inactive", "", "asleep"]),
        ("established", ["", "1963", "1963-13", "2019-22", "1963?", "1963/1970"]),
        ("closed", ["", "2001", "1950", ".."]),
        ("country", ["TH", "cn", "", "Atlantis"]),
        ("city", ["Bangkok", "", "Krabi", "Cafe\u0301"]),
        ("source", ["", "The register", "nobody's page"]),
    ];

    private static readonly Gen<Dictionary<string, string>> Edits =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5]).Array[Fields.Length].Select(choices => choices.Select((c, i) => (Take: c.Item1 == 0, Fields[i].Field, Text: Fields[i].Texts[c.Item2 % Fields[i].Texts.Length])).Where(c => c.Take).ToDictionary(c => c.Field, c => c.Text));

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_patch_does_what_the_form_does(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var program = await site.ProgramAsync(Role.Editor);
        using var editor = (await site.SignedInAsync(Role.Editor)).Client;
        await Edits.SampleAsync(async edit =>
        {
            var form = await Form.OpenAsync(editor, "/organizations/by-form/edit");
            foreach (var (field, text) in edit)
                form[field] = text;
            using var saved = await form.SendAsync();
            var reply = await program.PatchAsync("/api/v1/records/organization/by-api", edit);
            var byForm = (await program.GetAsync("/api/v1/records/organization/by-form")).Json.GetProperty("fields").GetRawText();
            var byApi = (await program.GetAsync("/api/v1/records/organization/by-api")).Json.GetProperty("fields").GetRawText();
            Assert.True(byForm == byApi, $"{JsonSerializer.Serialize(edit)}: the form made {byForm}, the API {byApi} ({reply.Body})");
            Assert.Equal(saved.StatusCode == HttpStatusCode.UnprocessableEntity, reply.Status == HttpStatusCode.UnprocessableEntity);
        }, iter: 60, threads: 1);
    }
}
