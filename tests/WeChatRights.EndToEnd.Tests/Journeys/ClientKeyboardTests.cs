using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>Somebody who can use neither mouse nor touch files and looks at it again.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientKeyboardTests(ProductFixture fixture)
{
    [Fact]
    public async Task Complaint_ByKeyboardAlone_IsFiledAndFound()
    {
        await using var phone = await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            (await fixture.ClusterAsync()).ApiAddress,
            $"keyboard-{Guid.CreateVersion7():N}"
        );
        var keys = new Keyboard(phone.Page);
        await keys.PressAsync("我要求助");
        await keys.ChooseAsync("我有危险");
        await keys.ChooseAsync("先简单报上来");
        await NextAsync("是哪一类事？");
        await keys.PressAsync("婚姻家庭权益");
        await keys.ChooseAsync("被家里人打骂");
        await NextAsync("发生了什么？");
        await keys.TypeAsync("写下来", "演示：他又动手了。");
        await keys.ChooseAsync("昨天");
        await NextAsync("事情在哪里？");
        await keys.TypeAsync("按名字找", "曙光");
        await keys.PressAsync(Told.Town);
        await NextAsync("要不要留名字？");
        await keys.ChooseAsync("不留名字");
        await NextAsync("请看一下，再决定");
        await keys.ChooseAsync("我看过了，同意");
        await keys.ChooseAsync("我看过了，同意");
        await NextAsync("检查一遍，就可以交了");
        await keys.PressAsync("交上去");
        var receipt = await new FilingScreen(phone).ReadReceiptAsync();
        await keys.PressAsync("好了，回首页");
        await keys.PressAsync("查进度");
        await keys.ChooseAsync("回执码");
        await keys.TypeAsync("回执码", receipt.Code);
        await keys.PressAsync("查看进度");
        await phone.ExpectAsync(receipt.Number);
        phone.AssertQuiet();

        async Task NextAsync(string question)
        {
            await keys.PressAsync("下一步");
            await phone.ExpectHeadingAsync(question);
        }
    }
}
