using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>A round of a station that is over, with a village that has finished; one of the county that runs, with a note that waits and one that was sent back.</summary>
internal static class DemoScreening
{
    private const string County = DemoPartners.County;
    private const string Township = "410422101";
    private const string Village = "410422101201";

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        StaffActor Who(string userName) => accounts.First(account => account.Person.UserName == userName).Actor();
        var (county, station, village) = (Who($"county-{County}"), Who($"station-{Township}"), Who($"village-{Village}"));
        DateOnly Day(int days) => now.AddDays(days).ChinaDate();

        clock.TurnTo(now.AddDays(-30));
        await past.SendAsync(
            station,
            new OrderScreening(Township, ScreeningTopic.LandAndNeighbours, "演示：秋收以后各村走一遍。", Day(-30), Day(-10)),
            cancellationToken
        );
        clock.TurnTo(now.AddDays(-12));
        await past.SendAsync(village, new FinishScreeningTask(await TaskAsync(), 46), cancellationToken);

        clock.TurnTo(now.AddDays(-6));
        await past.SendAsync(
            county,
            new OrderScreening(
                County,
                ScreeningTopic.HomeComing,
                "演示：外出的人回来以后，多看看家里有没有争吵。",
                Day(-6),
                Day(10),
                [Township, "410422103"]
            ),
            cancellationToken
        );
        var task = await TaskAsync();
        clock.TurnTo(now.AddDays(-3));
        var again = await past.SendAsync(
            village,
            new WriteScreeningNote(
                task,
                new ScreeningNoteFacts(
                    TensionKind.Support,
                    [RiskHint.Uncared],
                    "演示：村西头老槐树旁。",
                    "演示：老人说儿女轮流管，这个月没人送饭。"
                )
            ),
            cancellationToken
        );
        clock.TurnTo(now.AddDays(-2));
        await past.SendAsync(station, new VisitAgain(again, Day(4)), cancellationToken);
        clock.TurnTo(now.AddHours(-5));
        await past.SendAsync(
            village,
            new WriteScreeningNote(
                task,
                new ScreeningNoteFacts(
                    TensionKind.Family,
                    [RiskHint.ChildAfraid],
                    "演示：村部后面第二排。",
                    "演示：夫妻为打工的钱吵架，孩子三天没上学。"
                )
            ),
            cancellationToken
        );
        clock.TurnTo(now);

        // The village sees one task in each round, and the latest round first.
        async Task<Guid> TaskAsync() =>
            (await past.QueryAsync(village, new ListScreeningRounds(), cancellationToken)).Items[0].OnlyTask!.Value;
    }
}
