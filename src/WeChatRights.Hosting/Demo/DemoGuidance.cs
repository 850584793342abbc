using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Templates;

namespace WeChatRights.Hosting.Demo;

/// <summary>Two forms of the city; two questions of a station, of which one is answered and published and the other waits.</summary>
internal static class DemoGuidance
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
        var city = accounts.First(account => account.Person.Role == StaffRole.CityOfficer).Actor();
        var county = accounts.First(account => account.Person.UserName == $"county-{County}").Actor();
        var station = accounts.First(account => account.Person.UserName == $"station-{Township}").Actor();
        clock.TurnTo(now.AddDays(-9));
        await past.SendAsync(city, new WriteTemplate(null, Register), cancellationToken);
        await past.SendAsync(city, new WriteTemplate(null, Urging), cancellationToken);
        var first = await past.SendAsync(
            station,
            new AskGuidance(null, GuidanceTopic.Limits, "演示：材料交了二十天，只有收件凭据，没有受理告知单，先做什么？"),
            cancellationToken
        );
        clock.TurnTo(now.AddDays(-8));
        await past.SendAsync(
            county,
            new AnswerGuidance(first, "演示：受理要在十五日内告知。先凭收件凭据催办一次并记下来，还没有的，报县级妇联协调。"),
            cancellationToken
        );
        await past.SendAsync(
            county,
            new PublishGuidance(
                first,
                new GuidanceExampleFacts(
                    "演示：过了十五日没有受理告知怎么办",
                    "演示：材料交了二十天，只有收件凭据，没有受理告知单，先做什么？",
                    "演示：先凭收件凭据催办一次并记下来，还没有的，报县级妇联协调。"
                )
            ),
            cancellationToken
        );
        clock.TurnTo(now.AddDays(-1));
        await past.SendAsync(
            station,
            new AskGuidance(null, GuidanceTopic.Going, "演示：陪访的时候，接待的同志只让当事人一个人进去，可以吗？"),
            cancellationToken
        );
        clock.TurnTo(now);
    }

    private static AgencyTemplateText Register { get; } =
        new(
            "演示·代理事项登记表",
            "演示：她请我们代理，当天登记。",
            "委托人：\n安全的联系方式：\n代理事项：\n想要的结果：\n已有材料：\n以前怎么处理过：\n# 说明\n代理不收任何费用。联系方式只写她说安全的。\n代理人：\n日期："
        );

    private static AgencyTemplateText Urging { get; } =
        new(
            "演示·催办函",
            "演示：到期没有告知或者答复的时候用。",
            "致：\n# 事由\n贵单位收到的信访事项已经超过告知（答复）的期限。请依照《信访工作条例》办理，并书面告知。\n收件凭据编号：\n到期日期：\n单位（盖章）："
        );
}
