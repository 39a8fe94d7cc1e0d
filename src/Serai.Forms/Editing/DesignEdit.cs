namespace Serai.Forms;

/// <summary>What came of an edit: another design, or why there is none.</summary>
/// <param name="Design">The new design; null where the edit is refused.</param>
/// <param name="Id">The page or field that was added or changed; "" for the form itself.</param>
/// <param name="Problems">What would be wrong with the design that was not before.</param>
/// <param name="InUse">What cannot go, since conditions use it.</param>
public sealed record DesignEdit(FormDesign? Design, string Id, Items<DesignProblem> Problems, Items<DesignChangeProblem> InUse)
{
    /// <summary>The edit, unless it breaks something. What was wrong before is no reason: one mends a design step by step.</summary>
    internal static DesignEdit Of(FormDesign before, FormDesign after, string id)
    {
        Items<DesignChangeProblem> used = [.. DesignChanges.Problems(before, after)];
        Items<DesignProblem> wrong = used.Count > 0 ? [] : [.. DesignRules.Problems(after).Except(DesignRules.Problems(before))];
        return new(used.Count + wrong.Count > 0 ? null : after, id, wrong, used);
    }
}
