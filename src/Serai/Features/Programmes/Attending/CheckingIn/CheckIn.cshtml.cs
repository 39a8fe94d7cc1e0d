using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>Where links for phones are made and ended: for oneself, and for helpers without an account.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class CheckInModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, AttendanceQueries attendance, CheckInDevices devices, CodesOfEdition codes, SiteAddress site, IStringLocalizer<CheckInTexts> texts, IStringLocalizerFactory all)
    : AttendingPage(db, programmes, organizations, all)
{
    public IReadOnlyList<Phone> Phones { get; private set; } = [];
    public string Name { get; private set; } = "";

    /// <summary>The link that was just made for somebody else; it is shown once.</summary>
    public string? Made { get; private set; }

    public QrPicture? Picture { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        Name = NextName;
        return Page();
    }

    /// <summary>Makes a link; opens it here, or shows it for another phone.</summary>
    public async Task<IActionResult> OnPostMake(string slug, string edition, [FromForm] string? name, [FromForm] string? go, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        Name = FieldValues.Clean(name ?? "");
        if (Name.Length is 0 or > CheckInDevice.LongestName)
            return Again("name", texts["Problem.DeviceName", CheckInDevice.LongestName]);
        if (HiddenSigns.First(Name) is { } sign)
            return Again("name", texts["Problem.HiddenSign", sign]);
        // The key of the codes is made now, not while a phone waits.
        await codes.KeyAsync(Edition.Id, stop);
        if (Phones.Any(p => p.Device.EndedAt is null && string.Equals(p.Device.Name, Name, StringComparison.OrdinalIgnoreCase)))
            return Again("name", texts["Problem.DeviceNamed", Name]);
        if (await devices.MakeAsync(Edition, Name, HttpContext.Actor.PersonId, stop) is not { } secret)
            return Again("name", texts["Problem.TooManyDevices", CheckInDevice.Most]);
        var address = AttendingLinks.Device(slug, edition, secret);
        if (go == "here")
            return Go(address);
        Made = site.Of(Request, address)?.ToString();
        Picture = Made is null ? null : QrPicture.Of(Made);
        Phones = await attendance.PhonesAsync(Edition.Id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(string slug, string edition, [FromForm] string? device, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        Name = NextName;
        return string.IsNullOrEmpty(device) ? Again("device", texts["Problem.NoDevice"])
            : Guid.TryParse(device, out var id) && await devices.EndAsync(Edition, id, stop) ? Go(AttendingLinks.CheckIn(slug, edition)) : NotFound();
    }

    private string NextName => texts["Device.Name.First", Phones.Select(p => p.Device.Id).Distinct().Count() + 1];

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        Phones = await attendance.PhonesAsync(Edition.Id, stop);
        return true;
    }
}
