using Serai.Platform.Cli;

namespace Serai.Tests.Platform.Cli;

public sealed class ProgressLinesTests
{
    [Fact]
    public void A_line_every_few_seconds_gives_count_rate_part_and_time_left()
    {
        var (clock, output) = (new Clock(), new StringWriter());
        var progress = new ProgressLines(output, "dump.zip", "records", clock);
        foreach (var second in Enumerable.Range(1, 12))
        {
            clock.Seconds = second;
            progress.Report(new(second * 1000, second / 40.0));
        }
        Assert.Equal(
            ["dump.zip: 5,000 records, 1,000/s, 13 %, 35 s left", "dump.zip: 10,000 records, 1,000/s, 25 %, 30 s left"],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
