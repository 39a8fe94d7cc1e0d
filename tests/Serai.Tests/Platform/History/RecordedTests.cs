using Microsoft.EntityFrameworkCore;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Architecture;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Platform.History;

/// <summary>Nothing is changed past the history.</summary>
public sealed class RecordedTests
{
    [Fact]
    public async Task Each_kind_of_row_is_recorded_or_says_why_it_is_not()
    {
        await using var scope = await ImportRorTests.Scope(DatabaseKind.Sqlite);
        Assert.Empty(scope.Get<SeraiDb>().Model.GetEntityTypes().Where(t => !t.IsOwned() && !Recorded.IsSaid(t.ClrType)).Select(t => t.ClrType.Name));
    }

    [Fact]
    public async Task Every_recorded_column_can_be_written_and_read()
    {
        await using var scope = await ImportRorTests.Scope(DatabaseKind.Sqlite);
        object[] samples = ["text", true, 5, 7L, 1.25, 1500.50m, Guid.NewGuid(), Serai.Platform.Db.EdtfCache.Parse("2019-22"), NodaTime.Instant.FromUtc(2026, 1, 2, 3, 4), new NodaTime.LocalDate(2026, 1, 2), new byte[] { 1, 2 }];
        foreach (var property in scope.Get<SeraiDb>().Model.GetEntityTypes().Where(t => Recorded.IsRecorded(t.ClrType)).SelectMany(Recorded.Columns))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var value = type.IsEnum ? Enum.GetValues(type).GetValue(0)! : samples.Single(s => s.GetType() == type);
            Assert.Equal(value, RowJson.Value(System.Text.Json.Nodes.JsonNode.Parse(RowJson.Of(value)!.ToJsonString()), property));
        }
    }

    // Who writes past the context must tell the history what: these do, or write what the history takes no notice of.
    [Fact]
    public void Only_known_files_write_past_the_context() => Assert.Equal(
        [
            "src/Serai/Features/Alliances/Conclusions/ConcludeMemberships.cs", "src/Serai/Features/Calls/Applying/Submit.cs", "src/Serai/Features/Calls/Deciding/CallTurn.cs", "src/Serai/Features/Calls/Reviewing/InviteReviewer.cs", "src/Serai/Features/Cosigning/Partners/PartnerKeysKnown.cs", "src/Serai/Features/Cosigning/Receiving/ReceiveMessage.cs",
            "src/Serai/Features/Cosigning/Sending/PushMessages.cs", "src/Serai/Features/Imports/Ror/RorStaging.cs", "src/Serai/Features/Programmes/Surveys/AnswerBox.cs",
        ],
        SourceTree.Files("src/Serai/Features", "*.cs").Where(f => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(f), @"\.Execute(Update|Delete|Sql)")).Select(SourceTree.Relative).Order(StringComparer.Ordinal));
}
