using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>How far it has come with one volunteer. Pure: what the rows say, whether or not a job has noticed.</summary>
internal static class OfferStages
{
    public static OfferStage Of(AssignmentOffer offer, OfferAnswer? answer, DateTimeOffset now) =>
        answer switch
        {
            null when offer.AskedAt is null => OfferStage.Queued,
            null => now < offer.AnswerBy ? OfferStage.Asked : OfferStage.Expired,
            { Seat: not null } => OfferStage.Going,
            { ReleasedAt: not null, ReleaseReason: not null } => OfferStage.GaveBack,
            { Kind: OfferAnswerKind.Declined } => OfferStage.Declined,
            { Kind: OfferAnswerKind.Expired } => OfferStage.Expired,
            { Kind: OfferAnswerKind.PassedOver } => OfferStage.PassedOver,
            _ => OfferStage.NotNeeded,
        };
}
