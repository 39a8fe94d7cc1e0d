using System.Reflection;

namespace Serai.Platform.Backup;

/// <summary>The version of the running program.</summary>
public static class SeraiVersion
{
    public static readonly string Text = typeof(SeraiVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
