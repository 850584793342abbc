using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Risk;

/// <summary>Rulebook §4.3: nine items that count, two red flags; up to 3 low, 4 and 5 medium, 6 and more high.</summary>
public sealed class RiskScoreTests
{
    private static readonly RiskInstrument Shipped = Instrument();

    [Theory]
    [InlineData(0, RiskLevel.Low)]
    [InlineData(3, RiskLevel.Low)]
    [InlineData(4, RiskLevel.Medium)]
    [InlineData(5, RiskLevel.Medium)]
    [InlineData(6, RiskLevel.High)]
    [InlineData(9, RiskLevel.High)]
    public void FlDv2018_TimesYes_FallIntoTheBands(int yes, RiskLevel level)
    {
        var score = RiskScore.Of(Shipped, Answers(yes));

        Assert.Equal(new RiskScore(yes, 0, level), score);
    }

    [Theory]
    [InlineData("F1")]
    [InlineData("F2")]
    public void FlDv2018_OneRedFlag_IsHighAndCountsNoPoint(string flag)
    {
        var answers = Answers(0);
        answers[flag] = RiskAnswer.Yes;

        Assert.Equal(new RiskScore(0, 0, RiskLevel.High), RiskScore.Of(Shipped, answers));
    }

    [Fact]
    public void FlDv2018_NotAnswered_IsNotANo()
    {
        var answers = Answers(4);
        answers["9"] = RiskAnswer.Unclear;
        answers.Remove("F1");

        Assert.Equal(new RiskScore(4, 2, RiskLevel.Medium), RiskScore.Of(Shipped, answers));
    }

    [Fact]
    public void Shipped_HasElevenItemsInItsOwnWords_AndNoFault()
    {
        Assert.Null(Shipped.FindFault());
        Assert.Equal(9, Shipped.Items.Count(item => !item.RedFlag));
        Assert.Equal(["F1", "F2"], Shipped.Items.Where(item => item.RedFlag).Select(item => item.Id));
    }

    [Fact]
    public void FindFault_ItemTwice_NoItem_NoBand_IsOne()
    {
        Assert.NotNull((Shipped with { Items = [.. Shipped.Items, Shipped.Items[0]] }).FindFault());
        Assert.NotNull((Shipped with { Items = [] }).FindFault());
        Assert.NotNull((Shipped with { Items = null! }).FindFault());
        Assert.NotNull((Shipped with { Bands = [] }).FindFault());
        Assert.NotNull((Shipped with { Bands = [new RiskBand(2, RiskLevel.Low)] }).FindFault());
        Assert.NotNull((Shipped with { Version = 0 }).FindFault());
        Assert.NotNull((Shipped with { Code = new string('x', 33) }).FindFault());
    }

    private static Dictionary<string, RiskAnswer> Answers(int yes)
    {
        var answers = Shipped.Items.ToDictionary(item => item.Id, _ => RiskAnswer.No, StringComparer.Ordinal);
        for (var item = 1; item <= yes; item++)
        {
            answers[$"{item}"] = RiskAnswer.Yes;
        }

        return answers;
    }

    private static RiskInstrument Instrument()
    {
        using var core = typeof(RiskInstrument).Assembly.GetManifestResourceStream("WeChatRights.Core.Cases.Data.risk-instruments.json")!;
        using var shipped = System.Text.Json.JsonDocument.Parse(core);
        return RiskInstruments.Parse(shipped.RootElement[0].GetRawText());
    }
}
