using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// The first county coordinates one major case, has held one joint conference and plans the next: with an item settled, one that comes again, and a task of its
/// first station.
/// </summary>
internal static class DemoConferences
{
    private const string County = DemoPartners.County;
    private const string Township = "410422101";

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var county = accounts.First(account => account.Person.UserName == $"county-{County}").Actor();
        var station = accounts.First(account => account.Person.UserName == $"station-{Township}").Actor();
        await MarkAsync(past, clock, now, county, cancellationToken);
        await ConferAsync(past, clock, now, county, station, cancellationToken);
    }

    private static async Task ConferAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        StaffActor county,
        StaffActor station,
        CancellationToken cancellationToken
    )
    {
        var today = now.ChinaDate();
        clock.TurnTo(now.AddDays(-20));
        ConferenceFacts Facts(DateTimeOffset at) => new("演示·妇女儿童维权联席会议", at, "演示·县综治中心会议室", [station.StaffId], []);
        var held = await past.SendAsync(county, new PlanConference(County, Facts(now.AddDays(-19))), cancellationToken);
        var settled = await past.SendAsync(
            county,
            new RaiseIssue(
                County,
                new AgendaFacts("演示：夜间报警后谁去接人", "演示：夜里报警以后，没有车也没有人去接。", today.AddDays(10))
            ),
            cancellationToken
        );
        var open = await past.SendAsync(
            county,
            new RaiseIssue(County, new AgendaFacts("演示：庇护场所的床位", "演示：床位少，换季的时候不够用。", today.AddDays(20))),
            cancellationToken
        );
        clock.TurnTo(now.AddDays(-19).AddHours(3));
        await past.SendAsync(county, new HoldConference(held), cancellationToken);
        await past.SendAsync(
            county,
            new SettleItem(held, settled, Decided: true, "演示：由维权站值班的同志联系派出所，一起去接。"),
            cancellationToken
        );
        await past.SendAsync(county, new SettleItem(held, open, Decided: false, "演示：要先看今年的经费，下次再议。"), cancellationToken);
        await past.SendAsync(
            county,
            new GiveResolution(held, settled, "演示：排出夜间联系的班，发给各站。", station.StaffId, null, today.AddDays(9)),
            cancellationToken
        );
        await past.SendAsync(county, new WriteMinutes(held, "演示：会议议了两件事，定了一件，另一件下次再议。"), cancellationToken);
        await past.SendAsync(county, new IssueMinutes(held), cancellationToken);
        clock.TurnTo(now.AddDays(-1));
        await past.SendAsync(county, new PlanConference(County, Facts(now.AddDays(6))), cancellationToken);
    }

    /// <summary>A small demo may have no case for it.</summary>
    private static async Task MarkAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        StaffActor county,
        CancellationToken cancellationToken
    )
    {
        clock.TurnTo(now.AddHours(-5));
        var open = new ListCases(new CaseFilter(Place: Township), CaseSort.Received, Take: 100);
        foreach (var about in (await past.QueryAsync(county, open, cancellationToken)).Items.Where(row => row.TakenUp))
        {
            try
            {
                await past.SendAsync(
                    county,
                    new MarkMajorCase(about.Id, MajorGround.SeveralOrgans, "演示：涉及几家单位，要一起商量。", county.StaffId),
                    cancellationToken
                );
            }
            catch (DomainException)
            {
                continue; // It has ended.
            }

            await past.SendAsync(
                county,
                new GiveMajorTask(about.Id, "演示：把各家能做的列出来。", county.StaffId, null, now.ChinaDate().AddDays(5)),
                cancellationToken
            );
            return;
        }
    }
}
