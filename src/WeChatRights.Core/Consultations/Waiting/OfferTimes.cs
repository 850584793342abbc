using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>Until when a seat may be kept for who waited. Pure.</summary>
internal static class OfferTimes
{
    /// <returns>
    /// Never in the night, never later than the time may be booked; null when too little is left to answer, so that nobody is asked.
    /// </returns>
    public static DateTimeOffset? Until(DateTimeOffset now, DateTimeOffset startsAt)
    {
        var today = now.ChinaDate();
        if (now < At(today, ConsultationPolicy.OffersFrom))
        {
            return null;
        }

        var until = new[]
        {
            now + ConsultationPolicy.Offer,
            At(today, ConsultationPolicy.OffersUntil),
            startsAt - ConsultationPolicy.LeadTime,
        }.Min();
        return until - now < ConsultationPolicy.ShortestOffer ? null : until.ToUniversalTime();
    }

    /// <summary>Whether anybody may be asked at this hour.</summary>
    public static bool IsDay(DateTimeOffset now) => Until(now, DateTimeOffset.MaxValue) is not null;

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), ChinaTime.Offset);
}
