namespace Serai.Platform.Web.Health;

/// <summary>What monitors and proxies ask.</summary>
public static class HealthLinks
{
    /// <summary>Whether the process answers.</summary>
    public const string Live = "/health/live";

    /// <summary>Whether it can serve readers.</summary>
    public const string Ready = "/health/ready";
}
