using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>What happens in the city before the jobs find something to do.</summary>
internal static class JobStory
{
    /// <summary>Somebody with WeChat files, and the case is accepted: one message waits in the outbox.</summary>
    public static async Task<Guid> NewsForAsync(this TestCore city, StaffActor station, Phone phone, string name)
    {
        var openId = await phone.OpenIdAsync(name, accepts: 1);
        var opened = await city.Dispatcher.SendAsync(Actor.System("test"), new OpenSession(openId));
        var session = (await city.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(opened.Token)))!;
        var she = new CitizenActor(session.SessionId, session.CitizenId);
        await city.Dispatcher.SendAsync(she, new ReportSubscriptions([Phone.Template]));
        var filed = await city.Dispatcher.SendAsync(she, TestData.Complaint());
        await city.Dispatcher.SendAsync(station, new AcceptCase(filed.Id));
        return filed.Id;
    }

    public static Task<List<DeliveryState>> OutboxAsync(this TestCore city) =>
        city.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().Select(message => message.State).ToListAsync());

    public static Task<int> RemindersAsync(this TestCore city, Guid caseId) =>
        city.LookAsync(db =>
            db.Set<StaffNotice>()
                .CountAsync(notice =>
                    notice.CaseId == caseId
                    && (
                        notice.Kind == StaffNoticeKind.DueInThreeDays
                        || notice.Kind == StaffNoticeKind.DueTomorrow
                        || notice.Kind == StaffNoticeKind.DueToday
                    )
                )
        );

    /// <summary>Lets days pass until somebody should be reminded of something.</summary>
    public static async Task UntilSomethingIsDueAsync(this TestCore city)
    {
        for (var days = 0; days < 60; days++)
        {
            if ((await city.Dispatcher.QueryAsync(Actor.System("test"), new FindCasesToRemind())).Count > 0)
            {
                return;
            }

            city.Clock.Advance(TimeSpan.FromDays(1));
        }

        throw new InvalidOperationException("Nothing falls due within sixty days.");
    }
}
