using Serai.Features.Cosigning.Protocol;

namespace Serai.Features.Cosigning.Receiving;

/// <summary>What becomes of a message: a receipt, or why it is not taken.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Code">What programs know it by; null where there is a receipt.</param>
/// <param name="Receipt">As a JWS.</param>
public sealed record Answer(int Status, string? Code = null, string? Receipt = null)
{
    public const string NotAMessage = "NotAMessage", TooLong = "TooLong", NotAPartner = "NotAPartner", RevokedKey = "RevokedKey", ClockAhead = "ClockAhead", Expected = "Expected",
        AnotherSaidBefore = "AnotherSaidBefore", NotInLine = "NotInLine", TooManyProposals = "TooManyProposals", TooManyMessages = "TooManyMessages", CannotHold = "CannotHold", Busy = "Busy";

    /// <summary>The number that is expected next, where an earlier message has not come yet.</summary>
    public int? Next { get; init; }

    /// <summary>The member of the document that is wrong.</summary>
    public string? Field { get; init; }

    /// <summary>Whether it makes sense to send the same again later.</summary>
    public bool IsForNow => Status is StatusCodes.Status409Conflict or StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable or StatusCodes.Status403Forbidden;

    public static Answer Of(CourseProblem why) => new(StatusCodes.Status422UnprocessableEntity, why.ToString());

    public static Answer Of(DocumentProblem wrong) => new(StatusCodes.Status422UnprocessableEntity, "Document." + wrong.Code) { Field = wrong.Field };
}
