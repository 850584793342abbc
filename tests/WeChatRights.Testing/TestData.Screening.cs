using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

/// <summary>Rounds of screening and notes of visits.</summary>
public static partial class TestData
{
    /// <summary>Of two weeks from today, for one village unless others are named.</summary>
    public static OrderScreening Round(this TestCore core, string area = TestCity.Township, params string[] units) =>
        new(
            area,
            ScreeningTopic.Family,
            "演示：先走有老人的片区。",
            core.Now.ChinaDate(),
            core.Now.ChinaDate().AddDays(13),
            units.Length == 0 ? [TestCity.Village] : units
        );

    public static ScreeningNoteFacts Visit(params RiskHint[] hints) =>
        new(TensionKind.Family, hints, "演示：村东头水塔旁。", "演示：夫妻两人为打工的钱吵架，孩子在哭。");
}
