using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>A few made-up bookings, made a week ago: some talks are over, one of them with its note and the others waiting for it, some are still to come.</summary>
internal static class DemoBookings
{
    public static readonly TimeSpan Since = TimeSpan.FromDays(6);

    /// <summary>What they ask about; the last week's first.</summary>
    private static readonly string[] Before = ["violence", "heart", "wages"];
    private static readonly string[] Coming = ["divorce", "support", "land"];

    /// <param name="dispatcher">Its clock stands at <paramref name="now"/> less <see cref="Since"/>.</param>
    public static async Task AddAsync(Dispatcher dispatcher, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = now.ChinaDate();
        await BookEachAsync(Before, today.AddDays(-Since.Days), today.AddDays(-1));
        await BookEachAsync(Coming, today.AddDays(1), today.AddDays(Since.Days));

        async Task BookEachAsync(string[] topics, DateOnly from, DateOnly to)
        {
            foreach (var topic in topics.Select(ConsultationTopic.Of))
            {
                var free = await dispatcher.QueryAsync(Actor.Nobody, new FindSlots(null, from, to, Topic: topic.Code), cancellationToken);
                if (free.Items is [var soonest, ..]) // A week with holidays may have none.
                {
                    await BookAsync(soonest, topic);
                }
            }
        }

        async Task BookAsync(FreeSlot slot, ConsultationTopic topic)
        {
            var held = await dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slot.Id), cancellationToken);
            var onSite = slot.Kind == ConsultationKind.OnSite;
            await dispatcher.SendAsync(
                Actor.Nobody,
                new FileComplaint(
                    $"demo-booking-{topic.Code}-{slot.Id:N}",
                    Nature.LegalBooking,
                    topic.Category,
                    "410402001",
                    Village: null,
                    $"演示：{topic.Words}。",
                    OccurredOn: null,
                    RespondentRelation: null,
                    Respondent: null,
                    Anonymous: onSite,
                    onSite ? null : new ClientIdentity("演示甲", "13800000001", null),
                    SpecialGroups: null,
                    MinorInvolved: false,
                    AvoidVillage: false,
                    Danger: null,
                    SafeContact: null,
                    Pin: null,
                    Consents: ["privacy", "sensitive"],
                    new Appointment(held.HoldId, topic.Code)
                ),
                cancellationToken
            );
        }
    }

    /// <summary>Signs the note of one talk. The urgent ones, and the last, are left to whoever tries the demo.</summary>
    /// <param name="live">At the true time: the talk is over.</param>
    public static async Task SignOneAsync(Dispatcher live, Actor editor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = now.ChinaDate();
        var bookings = await live.QueryAsync(editor, new ListBookings(today.AddDays(-Since.Days), today), cancellationToken);
        var over = bookings.Where(booking => booking.MayRecord).ToList();
        if (over.Count > 1 && over.Find(booking => !booking.Urgent) is { } booking)
        {
            var template = AdviceTemplate.All.Single(template => template.Topic == booking.TopicCode);
            var points = template.Points.Where(point => AdviceContent.CountBlanks(point) == 0).Select(point => $"· {point}");
            var note = new AdviceContent(
                $"演示：{booking.Topic}。",
                string.Join('\n', points.Prepend(template.Opening)),
                template.Articles
            );
            await live.SendAsync(editor, new RecordConsultation(booking.Id, booking.Version, note, GoesOn: false), cancellationToken);
        }
    }
}
