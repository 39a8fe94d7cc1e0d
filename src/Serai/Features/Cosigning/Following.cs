namespace Serai.Features.Cosigning;

public static class Following
{
    /// <summary>Writes down where it stands by the messages.</summary>
    public static void Follow(this CosignedAgreement cosigned, Talk talk, LocalDate day)
    {
        var now = talk.Now;
        if (now.InForce?.Document != cosigned.InForce)
            (cosigned.HoldingId, cosigned.OpenId) = (cosigned.OpenId, null);
        (cosigned.Stage, cosigned.Table, cosigned.InForce, cosigned.LastDay) = (now.StageOn(day), now.Table?.Document, now.InForce?.Document, now.LastDay);
    }
}
