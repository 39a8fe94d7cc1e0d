using Microsoft.Extensions.Localization;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>What pages and calendars say of a deadline, in the reader's language.</summary>
public sealed class DeadlineWords(IStringLocalizer<DeadlineTexts> texts)
{
    public string Of(Deadline deadline) => deadline.Kind == DeadlineKind.Obligation ? texts[deadline.IsDone ? "Deadline.Met" : "Deadline.Obligation", deadline.What!, deadline.Name] : texts["Deadline." + deadline.Kind, deadline.Name];

    public string Kind(DeadlineKind kind) => texts["DeadlineKind." + kind];
}
