using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Tests.DisplayText;

public sealed class PlaceWordsTests
{
    [Theory]
    [InlineData("叶县 · 任店镇 · 任店一村村民委员会", "叶县 · 任店镇 · 任店一村")]
    [InlineData("叶县 · 任店镇 · 老庄村民委员会", "叶县 · 任店镇 · 老庄村")]
    [InlineData("新华区 · 曙光街街道 · 曙北社区居民委员会", "新华区 · 曙光街街道 · 曙北社区")]
    [InlineData("叶县 · 任店镇", "叶县 · 任店镇")]
    public void Short_DropsTheOfficeAndKeepsTheVillage(string path, string expected) => Assert.Equal(expected, PlaceWords.Short(path));
}
