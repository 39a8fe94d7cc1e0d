namespace Serai.Bench;

public static class StartBench
{
    public static Task<int> RunAsync(string[] args) => Task.FromResult(2);
}
