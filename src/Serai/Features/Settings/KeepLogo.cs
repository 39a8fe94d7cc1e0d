using Microsoft.EntityFrameworkCore;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Platform.Files.Images;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Platform.Settings;

namespace Serai.Features.Settings;

/// <summary>Why a logo is not taken.</summary>
public enum LogoRefused
{
    Missing,
    TooLarge,
    NotOne,
    Damaged,
    TooManyPoints,

    /// <summary>So much wider than high, or higher than wide, that nothing is seen of it on the top bar.</summary>
    TooLong,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Moved,
}

/// <param name="Step">The step in which it was done.</param>
/// <param name="Why">Why it was not.</param>
public readonly record struct LogoAnswer(Guid? Step, LogoRefused Why)
{
    /// <summary>What the scanner of files has against it.</summary>
    public FileProblem? Found { get; init; }
}

/// <summary>Takes the site's logo in, or away. Earlier ones stay in the file store, so that a step can be taken back.</summary>
public sealed class KeepLogo(SeraiDb db, FileStore files, FileScan scan)
{
    public const long MostBytes = 512 << 10, MostPoints = 4_000_000;

    private const int MostTimes = 12;

    public async Task<LogoAnswer> PutAsync(HttpContext context, SettingGroup group, IFormFile? file, string? was)
    {
        if (file is null or { Length: 0 }) return new(null, LogoRefused.Missing);
        if (file.Length > MostBytes) return new(null, LogoRefused.TooLarge);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        if (ImageHead.Read(content.GetBuffer().AsSpan(0, (int)content.Length), MostPoints, out var image) is var refused and not ImageRefused.None)
            return new(null, Enum.Parse<LogoRefused>(refused.ToString()));
        if (image!.Width > (long)image.Height * MostTimes || image.Height > (long)image.Width * MostTimes) return new(null, LogoRefused.TooLong);
        if (await scan.RefusesAsync(file.FileName, content, context.RequestAborted) is { } found) return new(null, default) { Found = found };
        return await ChangeAsync(context, group, was, async () =>
            new SiteLogo((await files.PutAsync(content, file.FileName, context.Actor.PersonId, context.RequestAborted)).Id, image.Width, image.Height).Text);
    }

    public Task<LogoAnswer> RemoveAsync(HttpContext context, SettingGroup group, string? was) => ChangeAsync(context, group, was, () => Task.FromResult<string?>(null));

    private async Task<LogoAnswer> ChangeAsync(HttpContext context, SettingGroup group, string? was, Func<Task<string?>> now)
    {
        var stop = context.RequestAborted;
        try
        {
            await using var step = await db.BeginStepAsync(context.Doing("edit", $"settings/{group.Name}", group.Id), stop);
            var row = await db.Settings.FirstOrDefaultAsync(s => s.Key == Setting.Logo, stop);
            if ((row?.Value ?? "") != (was ?? "")) return new(null, LogoRefused.Moved);
            if (await now() is not { } value)
            {
                if (row is not null) db.Remove(row);
            }
            else if (row is null)
                db.Add(new Setting { Key = Setting.Logo, Value = value });
            else
                row.Value = value;
            await step.CompleteAsync(stop);
            return new(step.Id, default);
        }
        catch (Exception problem) when (Overtaken.Is(problem))
        {
            return new(null, LogoRefused.Moved);
        }
    }
}
