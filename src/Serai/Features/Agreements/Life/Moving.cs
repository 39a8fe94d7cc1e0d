namespace Serai.Features.Agreements.Life;

public static class Moving
{
    /// <summary>The stage of a day, with what time does.</summary>
    public static AgreementStage StageOn(this Agreement agreement, LocalDate day) => AgreementLife.On(agreement.Stage, agreement.EndsOn, agreement.NoticeMonths, day);

    /// <summary>Writes down that it went from one stage to another. Whether a way leads there was asked before.</summary>
    /// <exception cref="InvalidOperationException">No way leads there.</exception>
    public static AgreementMove Move(this Agreement agreement, SeraiDb db, AgreementStage from, AgreementStage to, EdtfDate? on, Instant at, Guid? person, string? why)
    {
        if (AgreementLife.By(from, to) is null)
            throw new InvalidOperationException($"No way leads from {from} to {to}.");
        agreement.Stage = to;
        return agreement.Note(db, from, to, on, at, person, why);
    }

    /// <summary>Writes down where it begins.</summary>
    public static AgreementMove Begin(this Agreement agreement, SeraiDb db, EdtfDate? on, Instant at, Guid? person, string? why = null) => agreement.Note(db, null, agreement.Stage, on, at, person, why);

    private static AgreementMove Note(this Agreement agreement, SeraiDb db, AgreementStage? from, AgreementStage to, EdtfDate? on, Instant at, Guid? person, string? why)
    {
        var move = new AgreementMove
        {
            AgreementId = agreement.Id, KeeperId = agreement.KeeperId, From = from, To = to, On = on, At = at, PersonId = person, Why = string.IsNullOrWhiteSpace(why) ? null : why,
        };
        db.Add(move);
        return move;
    }
}
