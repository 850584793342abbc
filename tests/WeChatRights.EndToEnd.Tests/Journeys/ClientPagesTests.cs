using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>Every page of hers, looked at as a machine can: for who sees badly, reads no English, or has set her phone to large type.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientPagesTests(ProductFixture fixture)
{
    private const string Pin = "248613";

    /// <summary>Three women with a phone each, side by side: looking at a page keeps one processor busy, and there are more.</summary>
    [Fact]
    public async Task Pages_OfHers_AreFitForHer()
    {
        var faults = await Task.WhenAll(LookAtOpenPagesAsync(), LookAtAMatterAsync(), LookAtABookingAsync());

        Assert.True(faults.All(each => each.Count == 0), string.Join(Environment.NewLine, faults.SelectMany(each => each)));
    }

    private async Task<IReadOnlyList<string>> LookAtOpenPagesAsync()
    {
        await using var phone = await OpenAsync(firstVisit: true);
        var look = new PageLook(phone);
        await look.AtAsync("first-visit");
        await phone.TapAsync("知道了");
        await look.AtAsync("home");
        await LookAtStationsAsync(phone, look);
        await LookAtRightsAsync(phone, look);
        await phone.TapAsync("我的");
        await look.AtAsync("mine", "我的");
        await VisitAsync(phone, look, "隐私说明", "texts", "隐私说明");
        await VisitAsync(phone, look, "微信消息", "messages", "微信消息");
        await phone.TapAsync("退出登录");
        await look.AtAsync("mine-sign-out");
        await phone.TapAsync("先不退");
        await VisitAsync(phone, look, "工作人员入口", "staff-sign-in", "工作人员登录");
        await phone.TapAsync("返回");
        await phone.TapAsync("我要求助");
        await phone.TapAsync("快速离开");
        await phone.ExpectCalmAsync();
        await look.AtAsync("after-quick-exit", "常用电话");

        phone.AssertQuiet();
        return look.Faults;
    }

    private async Task<IReadOnlyList<string>> LookAtAMatterAsync()
    {
        await using var phone = await OpenAsync();
        var look = new PageLook(phone);
        var asked = 0;
        var form = new FilingScreen(phone) { AtQuestion = _ => look.AtAsync($"file-{++asked:00}") };
        await form.OpenAsync();
        await form.FillAsync(new Told("演示：他昨晚喝酒后动手，孩子也在场。"));
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        await look.AtAsync("filed");
        await phone.TapAsync("好了，回首页");

        await LookAtProgressAsync(phone, look, receipt);
        await LookAtMineAsync(phone, look);

        Assert.Equal(13, asked);
        phone.AssertQuiet();
        return look.Faults;
    }

    private async Task<IReadOnlyList<string>> LookAtABookingAsync()
    {
        await using var phone = await OpenAsync();
        var look = new PageLook(phone);
        var asked = 0;
        var form = new BookingScreen(phone) { AtQuestion = _ => look.AtAsync($"booking-{++asked:00}") };
        await form.OpenAsync();
        await form.FillAsync();
        await form.SendAsync();
        await form.ReadReceiptAsync();
        await look.AtAsync("booked");
        await phone.TapAsync("好了，回首页");

        var mine = new BookingScreen(phone);
        await mine.OpenMineAsync();
        await look.AtAsync("bookings-proof");
        await mine.ProveByPinAsync();
        await phone.ExpectAsync("约好了");
        await look.AtAsync("bookings");
        await mine.StartMoveAsync();
        await look.AtAsync("bookings-move");
        await phone.TapAsync("返回");
        await mine.AskToCancelAsync();
        await look.AtAsync("bookings-cancel");
        await mine.CancelAsync();

        Assert.Equal(13, asked);
        phone.AssertQuiet();
        return look.Faults;
    }

    private static async Task LookAtStationsAsync(HerPhone phone, PageLook look)
    {
        await phone.TapAsync("附近的站");
        await look.AtAsync("stations", "附近的站");
        await phone.TapAsync("叶县");
        await look.AtAsync("stations-county");
        await phone.TapAsync("任店镇");
        await look.AtAsync("station");
        for (var i = 0; i < 3; i++)
        {
            await phone.TapAsync("返回");
        }
    }

    private static async Task LookAtRightsAsync(HerPhone phone, PageLook look)
    {
        await phone.TapAsync("了解你的权利");
        await look.AtAsync("rights", "了解你的权利");
        await VisitAsync(phone, look, "证据怎么留", "rights-evidence", "证据怎么留");
        await VisitAsync(phone, look, "安全计划", "rights-plan", "安全计划");
        await VisitAsync(phone, look, "别人可能会看这部手机", "rights-phone", "别人可能会看这部手机");
        await VisitAsync(phone, look, "婚姻家庭权益", "rights-topic", "婚姻家庭权益");
        await phone.TapAsync("返回");
    }

    private static async Task LookAtProgressAsync(HerPhone phone, PageLook look, Receipt receipt)
    {
        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        await look.AtAsync("progress");
        await phone.ChooseAsync("回执码");
        await look.AtAsync("progress-receipt");
        await following.ProveByPinAsync(Pin);
        await look.AtAsync("progress-list", "我的事");
        await following.OpenMatterAsync(receipt.Number);
        await look.AtAsync("progress-matter");
        await phone.TapAsync("申请撤回");
        await look.AtAsync("progress-withdrawal");
        await phone.TapAsync("先不撤");
        await phone.TapAsync("返回");
        await phone.TapAsync("返回");
    }

    private static async Task LookAtMineAsync(HerPhone phone, PageLook look)
    {
        await phone.TapAsync("我的");
        await phone.TapAsync("我的同意");
        await phone.ExpectAsync("隐私说明");
        await look.AtAsync("mine-consents", "我的同意");
        await phone.TapAsync("撤回对《敏感信息单独同意》的同意");
        await look.AtAsync("mine-consents-withdraw");
        await phone.TapAsync("撤回同意", exact: true);
        await phone.ExpectAsync("已撤回对《敏感信息单独同意》的同意");
        await phone.TapAsync("返回");
        await phone.TapAsync("注销账号");
        await phone.ExpectAsync("30 年");
        await look.AtAsync("mine-leave", "注销账号");
        await phone.TapAsync("申请注销");
        await look.AtAsync("mine-leave-ask");
        await phone.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog).GetByText("申请注销", new() { Exact = true }).ClickAsync();
        await phone.ExpectAsync("已经申请注销");
        await look.AtAsync("mine-leave-asked");
        await phone.TapAsync("收回申请，不注销了");
        await phone.ExpectAsync("账号照旧");
    }

    /// <summary>There, a look, and back.</summary>
    private static async Task VisitAsync(HerPhone phone, PageLook look, string door, string name, string heading)
    {
        await phone.TapAsync(door);
        await look.AtAsync(name, heading);
        await phone.TapAsync("返回");
    }

    private async Task<HerPhone> OpenAsync(bool firstVisit = false) =>
        await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            (await fixture.ClusterAsync()).ApiAddress,
            $"pages-{Guid.CreateVersion7():N}",
            firstVisit: firstVisit
        );
}
