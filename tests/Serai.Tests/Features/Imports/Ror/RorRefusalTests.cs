using System.Text;
using CsCheck;
using Serai.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports.Ror;

public sealed class RorRefusalTests
{
    public static TheoryData<string, RorProblemCode, string> Mistakes => new()
    {
        { """{"established": 0}""", RorProblemCode.ImpossibleYear, "0" },
        { """{"established": 2031}""", RorProblemCode.ImpossibleYear, "2031" },
        { """{"established": 1917.5}""", RorProblemCode.WrongKind, "established" },
        { """{"established": "1917"}""", RorProblemCode.WrongKind, "established" },
        { """{"id": "https://ror.org/00t33hh49"}""", RorProblemCode.NotAnId, "00t33hh49" },
        { """{"id": 7}""", RorProblemCode.WrongKind, "id" },
        { """{"id": null}""", RorProblemCode.WrongKind, "id" },
        { """{"status": "sleeping"}""", RorProblemCode.UnknownWord, "sleeping" },
        { """{"types": ["education", "circus"]}""", RorProblemCode.UnknownWord, "circus" },
        { """{"types": null}""", RorProblemCode.WrongKind, "types" },
        { """{"names": []}""", RorProblemCode.Missing, "ror_display" },
        { """{"names": "Alpha"}""", RorProblemCode.WrongKind, "names" },
        { """{"names": [{"lang": "en", "types": ["label"], "value": "Alpha"}]}""", RorProblemCode.Missing, "ror_display" },
        { """{"names": [{"lang": "en", "types": ["ror_display"], "value": " "}]}""", RorProblemCode.Missing, "names.value" },
        { """{"names": [{"lang": "en", "types": ["ror_display"]}]}""", RorProblemCode.Missing, "names.value" },
        { """{"names": [{"types": ["ror_display"], "value": "A"}, {"types": ["ror_display"], "value": "B"}]}""", RorProblemCode.WrongKind, "ror_display" },
        { """{"names": [{"types": ["ror_display"], "value": "\ud800"}]}""", RorProblemCode.WrongKind, "Unicode" },
        { """{"names": [{"types": ["ror_display"], "value": "A\u0000B"}]}""", RorProblemCode.WrongKind, "names.value" },
        { """{"locations": [{"geonames_id": 1}]}""", RorProblemCode.Missing, "geonames_details" },
        { Place("\"thailand\"", "1", "2"), RorProblemCode.UnknownCountry, "thailand" },
        { Place("\"T1\"", "1", "2"), RorProblemCode.UnknownCountry, "T1" },
        { Place("\"TH\"", "90.1", "2"), RorProblemCode.ImpossiblePlace, "90.1" },
        { Place("\"TH\"", "1", "-180.5"), RorProblemCode.ImpossiblePlace, "-180.5" },
        { Place("\"TH\"", "1", "null"), RorProblemCode.ImpossiblePlace, "none" },
        { Place("\"TH\"", "\"1\"", "2"), RorProblemCode.WrongKind, "lat" },
        { """{"links": [{"type": "blog", "value": "x"}]}""", RorProblemCode.UnknownWord, "blog" },
        { """{"external_ids": [{"type": "isbn", "all": ["1"], "preferred": null}]}""", RorProblemCode.UnknownWord, "isbn" },
        { """{"relationships": [{"type": "friend", "id": "https://ror.org/00t33hh48", "label": "x"}]}""", RorProblemCode.UnknownWord, "friend" },
        { """{"relationships": [{"type": "parent", "id": "https://ror.org/nothing", "label": "x"}]}""", RorProblemCode.NotAnId, "nothing" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_with_file_record_id_and_reason(string fields, RorProblemCode code, string named)
    {
        var json = RorDump.Json(RorDump.Record(5), RorDump.Record(6).Without(fields.Split('"')[1]).With("mark", 1));
        var file = RorDump.File(json.Replace("\"mark\": 1", fields[1..^1], StringComparison.Ordinal), "ror-2026.json");
        var refused = await Assert.ThrowsAsync<RorRefused>(() => RorDump.ReadAsync(file, new RorLimits { LatestYear = 2027 }));
        Assert.Equal((code, 2L), (refused.Problem.Code, refused.Problem.Record));
        Assert.StartsWith("ror-2026.json, record 2: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        if (!fields.StartsWith("{\"id\"", StringComparison.Ordinal))
            Assert.Contains(RorDump.Id(6), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("status")]
    [InlineData("types")]
    [InlineData("names")]
    [InlineData("locations")]
    public async Task A_missing_field_is_named(string field)
    {
        var problem = await RorDump.RefusalAsync(RorDump.File(RorDump.Json(RorDump.Record(1).Without(field))));
        Assert.Equal((RorProblemCode.Missing, 1L, field), (problem.Code, problem.Record, problem.Arguments[0]));
    }

    [Fact]
    public async Task An_id_that_comes_twice_is_named_with_the_first_record()
    {
        var problem = await RorDump.RefusalAsync(RorDump.File(RorDump.Json(RorDump.Record(1), RorDump.Record(2), RorDump.Record(1))));
        Assert.Equal((RorProblemCode.DuplicateId, 3L, RorDump.Id(1), "1"), (problem.Code, problem.Record, problem.Id, problem.Arguments[0]));
    }

    [Fact]
    public async Task The_layout_of_schema_1_is_told_from_a_record_without_names()
    {
        var problem = await RorDump.RefusalAsync(RorDump.File("""[{"id": "https://ror.org/00t33hh48", "name": "CUHK", "types": ["Education"], "status": "active"}]"""));
        Assert.Equal(RorProblemCode.OldLayout, await CodeOf("""[{"name": "CUHK", "id": "https://ror.org/00t33hh48"}]"""));
        Assert.Equal(1, problem.Record);
    }

    [Theory]
    [InlineData("[]", RorProblemCode.Empty)]
    [InlineData("{}", RorProblemCode.NotAList)]
    [InlineData("\"text\"", RorProblemCode.NotAList)]
    [InlineData("[1]", RorProblemCode.NotAList)]
    [InlineData("", RorProblemCode.Truncated)]
    [InlineData("[", RorProblemCode.Truncated)]
    [InlineData("<html>", RorProblemCode.NotJson)]
    [InlineData("id,name\n", RorProblemCode.NotJson)]
    public async Task What_is_no_dump_is_told_so(string text, RorProblemCode code) => Assert.Equal(code, await CodeOf(text));

    [Fact]
    public async Task Nothing_may_follow_the_list() =>
        Assert.Equal(RorProblemCode.NotJson, await CodeOf(RorDump.Json(RorDump.Record(1)) + " []"));

    [Fact]
    public async Task A_record_beyond_the_limit_is_refused_before_it_fills_the_memory()
    {
        var file = RorDump.File(RorDump.Json(RorDump.Record(1), RorDump.Record(2, new string('x', 1 << 20))));
        var problem = await RorDump.RefusalAsync(file, new RorLimits { MaxRecordBytes = 1 << 19 });
        Assert.Equal((RorProblemCode.RecordTooLong, 2L), (problem.Code, problem.Record));
    }

    [Fact]
    public async Task A_dump_cut_off_at_any_byte_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(RorDump.Json(RorDump.Record(1, "朱拉隆功大学"), RorDump.Record(2)));
        for (var length = 0; length < whole.Length; length++)
        {
            var problem = await RorDump.RefusalAsync(RorDump.File(whole[..length]));
            Assert.Equal((RorProblemCode.Truncated, $"{length}"), (problem.Code, problem.Arguments[0]));
        }
    }

    [Fact]
    public async Task A_byte_changed_anywhere_never_ends_in_another_failure_than_a_refusal()
    {
        var whole = Encoding.UTF8.GetBytes(RorDump.Json(RorDump.Record(1, "Universität"), RorDump.Record(2).Relate("parent", 1)));
        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).SampleAsync(async (at, value) =>
        {
            var changed = whole.ToArray();
            changed[at] = value;
            var refused = await Xunit.Record.ExceptionAsync(() => RorDump.ReadAsync(RorDump.File(changed)));
            Assert.True(refused is null or RorRefused, $"{refused}");
        }, iter: 300);
    }

    private static async Task<RorProblemCode> CodeOf(string text) => (await RorDump.RefusalAsync(RorDump.File(text))).Code;

    private static string Place(string code, string latitude, string longitude) =>
        $$$"""{"locations": [{"geonames_id": 1, "geonames_details": {"country_code": {{{code}}}, "lat": {{{latitude}}}, "lng": {{{longitude}}}, "name": "X"}}]}""";
}
