using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Ui;

namespace Serai.Features.Ui;

/// <summary>Every component once, in both lights; facts are the sample's.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public readonly SourceNote Cuhk = new("cuhk", "Belt and Road: CUHK’s Participation") { Publisher = "CUHK", Retrieved = "2026-11-23", Remark = "27 facts." };

    public readonly SourceNote Anso = new("anso", "The 2nd ANSO General Assembly") { Publisher = "ANSO", Published = "2022-01-20", Remark = "Disagrees with [1]." };

    public readonly SourceNote Xjtu = new("xjtu", "About UASR") { Publisher = "Xi’an Jiaotong University", Trust = "copy" };

    public readonly IReadOnlyList<(string Name, string Says)> Colours =
    [
        ("ink", "words"), ("soft", "asides"), ("lapis", "links, what is counted"), ("jade", "in force, alive"),
        ("saffron", "doubt, another day"), ("cinnabar", "ended, refused"), ("paper", "the page"), ("sheet", "bars, fields"), ("line", "rules"),
    ];
}
