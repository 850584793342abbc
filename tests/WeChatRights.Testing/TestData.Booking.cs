using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    public const string BookingPin = "248613";

    /// <summary>By telephone, with a name, under <see cref="BookingPin"/>.</summary>
    public static FileComplaint Booking(
        Guid holdId,
        string topic = "other",
        string? phone = "13800000000",
        Respondent? respondent = null
    ) =>
        Complaint(category: ConsultationTopic.Of(topic).Category) with
        {
            Nature = Nature.LegalBooking,
            Narrative = "演示：想问问离婚后房子怎么分。",
            Anonymous = phone is null,
            Identity = phone is null ? null : Identity(phone: phone),
            Respondent = respondent,
            Pin = BookingPin,
            Appointment = new Appointment(holdId, topic),
        };

    /// <summary>She holds the first free time, or that one, and books it.</summary>
    public static async Task<FiledComplaint> BookAsync(
        this TestCore core,
        Actor her,
        Guid? slotId = null,
        string topic = "other",
        string? phone = "13800000000",
        Respondent? respondent = null
    )
    {
        var slot = slotId ?? (await core.SlotsAsync())[0].Id;
        var held = await core.Dispatcher.SendAsync(her, new HoldSeat(slot));
        return await core.Dispatcher.SendAsync(her, Booking(held.HoldId, topic, phone, respondent));
    }
}
