using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Tests.DisplayText;

public sealed class ProblemTextsTests
{
    private readonly ProblemTexts _texts = new();

    [Fact]
    public void Of_UnknownException_HidesItsMessage()
    {
        var problem = _texts.Of(new InvalidOperationException("secret detail"));

        Assert.DoesNotContain("secret", problem.Title + problem.Advice, StringComparison.Ordinal);
        Assert.True(problem.CanRetry);
    }

    [Fact]
    public void Of_NoPermission_OffersNoRetry() => Assert.False(_texts.Of(new UnauthorizedAccessException()).CanRetry);

    [Fact]
    public void Of_AddedException_UsesItsWords()
    {
        _texts.Add<InvalidOperationException>(_ => new Problem("案件已办结", "不能再修改。", CanRetry: false));

        Assert.Equal("案件已办结", _texts.Of(new InvalidOperationException()).Title);
    }

    [Fact]
    public void Of_AddedLater_WinsOverTheBuiltIn()
    {
        _texts.Add<TimeoutException>(_ => new Problem("新", "新"));

        Assert.Equal("新", _texts.Of(new TimeoutException()).Title);
    }
}
