using WeChatRights.AdminUi.Components.Pages.Audit;
using WeChatRights.Core.Audit;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Audit;

public sealed class AuditSheetTests
{
    [Fact]
    public void Write_ChineseInExcel_StartsWithTheMarkAndHeadings()
    {
        var sheet = AuditSheet.Write([]);

        Assert.StartsWith("\uFEFF\"时间\",\"谁\"", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("@演示甲", "\"'@演示甲\"")]
    [InlineData("演示甲", "\"演示甲\"")]
    public void Write_NameThatASpreadsheetWouldRun_IsMadeHarmless(string name, string cell) =>
        Assert.Contains(cell, AuditSheet.Write([Row(name)]).Split("\r\n")[1], StringComparison.Ordinal);

    private static AuditRow Row(string name) =>
        new(Guid.Empty, DateTimeOffset.UnixEpoch, "staff", "", name, "", "AcceptCase", AuditOutcome.Done, null, null, null, null, null);
}
