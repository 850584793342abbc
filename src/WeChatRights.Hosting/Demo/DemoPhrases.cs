using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Phrases;

namespace WeChatRights.Hosting.Demo;

/// <summary>Canned texts of the city, a county, a station and a person; a view of a station and one of an officer.</summary>
internal static class DemoPhrases
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
        StaffActor Who(string userName) => accounts.First(account => account.Person.UserName == userName).Actor();
        Task KeepAsync(
            StaffActor who,
            PhraseOwner owner,
            string? unit,
            PhraseUse use,
            string title,
            string text,
            PhraseAction? then = null
        ) => past.SendAsync(who, new KeepPhrase(null, new PhraseFacts(owner, unit, use, null, title, text, then)), cancellationToken);

        clock.TurnTo(now.AddDays(-20));
        var (city, county, station) = (Who("city1"), Who($"county-{County}"), Who($"station-{Township}"));
        await KeepAsync(
            city,
            PhraseOwner.City,
            null,
            PhraseUse.Message,
            "演示·已经受理",
            "演示：你说的事我们收到了，编号 {受理编号}，由{联系站}办理，{办结期限}前给你答复。有急事随时打 {12338}，有危险先打 110。",
            PhraseAction.Accept
        );
        await KeepAsync(
            city,
            PhraseOwner.City,
            null,
            PhraseUse.Message,
            "演示·请带材料",
            "演示：方便的时候带上身份证和有关的材料来{联系站}，来之前打 {联系站电话}，找{承办人}。",
            PhraseAction.AddNote
        );
        await KeepAsync(
            county,
            PhraseOwner.Unit,
            County,
            PhraseUse.Note,
            "演示·电话没有打通",
            "演示：{今天}按安全的时段打电话，没有打通，没有留言。下次换时段再打。"
        );
        await KeepAsync(
            station,
            PhraseOwner.Unit,
            Township,
            PhraseUse.Volunteer,
            "演示·陪同要带什么",
            "演示：到{联系站}门口碰面，带志愿者证。路上不谈她的事。有事打 {联系站电话}。"
        );
        await KeepAsync(
            station,
            PhraseOwner.Person,
            null,
            PhraseUse.Note,
            "演示·已经核实",
            "演示：{今天}已向她本人核实，她说的和登记的一致。"
        );
        await past.SendAsync(
            station,
            new SaveCaseView("演示·本站七天内到期", new CaseViewFilter(CaseView.Open, Due: DueWindow.Week), Township),
            cancellationToken
        );
        await past.SendAsync(
            county,
            new SaveCaseView("演示·劳动权益超期", new CaseViewFilter(CaseView.Overdue, Category: "D")),
            cancellationToken
        );
        clock.TurnTo(now);
    }
}
