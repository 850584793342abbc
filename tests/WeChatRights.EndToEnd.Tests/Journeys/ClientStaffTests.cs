using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>A station's officer on her own phone: bound with a code from the admin, she answers what is given to her and writes down for others.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientStaffTests(ProductFixture fixture)
{
    private const string Officer = "station-410402001";

    [Fact]
    public async Task Officer_BindsHerPhone_AnswersAssignmentsAndWritesDownForAWoman()
    {
        var product = await fixture.ClusterAsync();
        await using var phone = await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            product.ApiAddress,
            $"staff-{Guid.CreateVersion7():N}"
        );
        var look = new PageLook(phone);
        var (toAccept, toGiveBack) = (await FileAsync(product), await FileAsync(product));

        await StaffPhone.BindAsync(phone, await StaffPhone.CodeAsync(await fixture.BrowserAsync(), product, Officer), look);
        await phone.ExpectAsync("交给我的事");
        await look.AtAsync("staff-desk");
        await OpenAsync(phone, toAccept);
        await look.AtAsync("staff-assignment", "交给我的一件事");
        await phone.TapAsync("接受", exact: true);
        await phone.ExpectAsync("交给我的事");
        await OpenAsync(phone, toGiveBack);
        await phone.TapAsync("这次不行");
        await look.AtAsync("staff-give-back");
        await phone.Page.GetByLabel("原因").FillAsync("演示：这几天出差，赶不回来。");
        await phone.TapAsync("交回");
        await Assertions.Expect(phone.Button(toGiveBack)).ToHaveCountAsync(0);
        await phone.ExpectAsync("交给我的事");
        var receipt = await WriteDownAsync(phone);
        await LookUpAsync(product, receipt);

        Assert.True(look.Faults.Count == 0, string.Join(Environment.NewLine, look.Faults));
        phone.AssertQuiet();
    }

    private static async Task OpenAsync(HerPhone phone, string number)
    {
        for (var more = phone.Button("再看一些"); await phone.Button(number).CountAsync() == 0; )
        {
            await more.ClickAsync();
        }

        await phone.TapAsync(number);
        await phone.ExpectHeadingAsync("交给我的一件事");
    }

    /// <summary>代录: she takes the receipt home; on the officer's phone nothing of it is left.</summary>
    private static async Task<Receipt> WriteDownAsync(HerPhone phone)
    {
        var form = new FilingScreen(phone);
        await phone.TapAsync("代录：替身边的人填");
        await phone.ExpectHeadingAsync("你现在安全吗？");
        await form.FillAsync(new Told("演示：她说他昨晚又动手了。", Pin: null, Files: [await Photos.CreateAsync(megabytes: 0)]));
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        await phone.ExpectAsync("传好了 1 份");
        await phone.TapAsync("已交到她手里，回工作页");
        await phone.ExpectAsync("交给我的事");
        Assert.DoesNotContain(receipt.Code, await phone.Page.ContentAsync(), StringComparison.Ordinal);
        return receipt;
    }

    /// <summary>On a phone of her own, later.</summary>
    private async Task LookUpAsync(RunningProduct product, Receipt receipt)
    {
        await using var hers = await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            product.ApiAddress,
            $"written-down-{Guid.CreateVersion7():N}"
        );
        var following = new FollowingScreen(hers);
        await following.OpenAsync();
        await following.ProveByReceiptAsync(receipt.Code);
        await hers.ExpectAsync(receipt.Number);
        await hers.ExpectAsync("演示照片.png");
    }

    private static async Task<string> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"for-staff-{Guid.CreateVersion7():N}");
        var filed = await woman.FileAsync(People.ComplaintBody.Full("410402001", village: null), People.ComplaintBody.NewKey());
        return filed.Number;
    }
}
