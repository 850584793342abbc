using System.Text.Json;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Risk;

public sealed class ImportRiskInstrumentTests
{
    private static readonly Actor Operator = Actor.System("operator:demo");

    [Fact]
    public async Task Import_OfficialText_IsAskedFromThenOnAndNeverChanges()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var before = await core.Dispatcher.QueryAsync(staff.Station, new GetRiskInstrument());

        await core.Dispatcher.SendAsync(Operator, new ImportRiskInstrument(Text(2, "演示：正式文本")));
        await core.Dispatcher.SendAsync(Operator, new ImportRiskInstrument(Text(2, "演示：正式文本")));
        var after = await core.Dispatcher.QueryAsync(staff.Station, new GetRiskInstrument());

        Assert.Equal((1, 2), (before.Version, after.Version));
        Assert.Equal("演示：正式文本", Assert.Single(after.Items).Text);
        foreach (var changed in new[] { Text(2, "演示：改过"), Text(1, "演示：改过") })
        {
            Assert.Equal(CaseErrors.InstrumentKept, await core.RefusalAsync(Operator, new ImportRiskInstrument(changed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("演示")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Import_Nonsense_IsRefused(string content)
    {
        await using var core = await TestCore.CreateAsync();

        Assert.Equal(CommonErrors.Invalid, await core.RefusalAsync(Operator, new ImportRiskInstrument(content)));
    }

    private static string Text(int version, string item) =>
        JsonSerializer.Serialize(
            new
            {
                code = "FL-DV-2018",
                version,
                name = "演示量表",
                source = "演示",
                items = new[] { new { id = "1", text = item } },
                bands = new[] { new { from = 1, level = nameof(RiskLevel.High) } },
            }
        );
}
