using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace Serai.Features.Certificates.Printing;

/// <summary>
/// The tags of a document (ISO 32000-1, 14.7) where only one of its pages is left: elements of which nothing is left go, and the list that leads from the page's
/// contents to their elements keeps what is of this page.
/// </summary>
internal sealed class PrunedTags(PdfPage page)
{
    private const string Root = "/StructTreeRoot", Kids = "/K", OfPage = "/Pg", Parents = "/ParentTree", Numbers = "/Nums";

    private int Number => page.Reference!.ObjectNumber;

    public void Prune(PdfDictionary catalog)
    {
        if (catalog.Elements.GetDictionary(Root) is not { } root)
            return;
        if (!Keeps(root, null) || root.Elements.GetDictionary(Parents) is not { } parents || parents.Elements.GetArray(Numbers) is not { } numbers)
        {
            // Tags that cannot be cut rightly would lead to others' pages: better none, and none claimed.
            catalog.Elements.Remove(Root);
            catalog.Elements.Remove("/MarkInfo");
            page.Elements.Remove("/StructParents");
            return;
        }
        root.Elements.Remove("/IDTree");
        Keep(numbers);
        root.Elements.SetInteger("/ParentTreeNextKey", Own().Append(0).Max() + 1);
    }

    // Whether anything of the page is in it; what is not goes.
    private bool Keeps(PdfDictionary element, int? within)
    {
        var on = NumberOf(element.Elements[OfPage]) ?? within;
        if (NumberOf(element.Elements[OfPage]) is { } other && other != Number)
            element.Elements.Remove(OfPage);
        switch (Resolved(element.Elements[Kids]))
        {
            case PdfArray kids:
                for (var i = kids.Elements.Count - 1; i >= 0; i--)
                    if (!KeepsKid(kids.Elements[i], on))
                        kids.Elements.RemoveAt(i);
                return kids.Elements.Count > 0;
            case { } one when KeepsKid(one, on):
                return true;
            default:
                element.Elements.Remove(Kids);
                return false;
        }
    }

    private bool KeepsKid(PdfItem? kid, int? on) => Resolved(kid) switch
    {
        // A number of marked contents is of the page that the element names.
        PdfInteger => on == Number,
        PdfDictionary kept when kept.Elements.GetName("/Type") is "/MCR" or "/OBJR" => (NumberOf(kept.Elements[OfPage]) ?? on) == Number,
        PdfDictionary element => Keeps(element, on),
        _ => false,
    };

    private void Keep(PdfArray numbers)
    {
        var own = Own().ToHashSet();
        // Pairs of a number and where it leads.
        for (var i = numbers.Elements.Count - 2; i >= 0; i -= 2)
            if (!own.Contains(numbers.Elements.GetInteger(i)))
            {
                numbers.Elements.RemoveAt(i + 1);
                numbers.Elements.RemoveAt(i);
            }
    }

    // The page's own number there, and those of its links.
    private IEnumerable<int> Own()
    {
        if (page.Elements.ContainsKey("/StructParents"))
            yield return page.Elements.GetInteger("/StructParents");
        if (page.Elements.GetArray("/Annots") is { } links)
            for (var i = 0; i < links.Elements.Count; i++)
                if (Resolved(links.Elements[i]) is PdfDictionary link && link.Elements.ContainsKey("/StructParent"))
                    yield return link.Elements.GetInteger("/StructParent");
    }

    private static int? NumberOf(PdfItem? item) => item is PdfReference reference ? reference.ObjectNumber : null;

    private static PdfItem? Resolved(PdfItem? item) => item is PdfReference reference ? reference.Value : item;
}
