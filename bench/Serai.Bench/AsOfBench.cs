namespace Serai.Bench;

public static class AsOfBench
{
    public static Task<int> RunAsync(string[] args) => Task.FromResult(2);
}
