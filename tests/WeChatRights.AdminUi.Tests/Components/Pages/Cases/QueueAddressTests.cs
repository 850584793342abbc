using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Views;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class QueueAddressTests
{
    [Fact]
    public void ToString_EverythingSet_ParsesBackToTheSame()
    {
        var address = new QueueAddress
        {
            View = CaseView.Overdue,
            Category = "F1",
            Place = "410402001",
            Status = CaseStatus.InProgress,
            Risk = RiskLevel.High,
            Owner = Guid.Parse("0193aaaa-0000-7000-8000-000000000001"),
            Due = DueWindow.ThreeDays,
            From = new DateOnly(2026, 11, 1),
            Until = new DateOnly(2026, 11, 23),
            Sort = CaseSort.Received,
            Page = 3,
        };

        Assert.Equal(address, QueueAddress.Parse("http://localhost" + address));
    }

    [Theory]
    [InlineData("view=nonsense&risk=99&place=abc&page=-1&owner=x&from=2026-13-01")]
    [InlineData("place=410402001%27%20or%201%3D1&page=999999999999")]
    [InlineData("view=99&sort=99&due=&status=%00")]
    public void Parse_BrokenLink_OpensTheDefaultQueue(string query) =>
        Assert.Equal(new QueueAddress(), QueueAddress.Parse("http://localhost/cases?" + query));
}
