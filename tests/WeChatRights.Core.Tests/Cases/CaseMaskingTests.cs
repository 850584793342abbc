using WeChatRights.Core.Cases;

namespace WeChatRights.Core.Tests.Cases;

public sealed class CaseMaskingTests
{
    [Theory]
    [InlineData("张三", "张**")]
    [InlineData("欧阳娜娜", "欧**")]
    [InlineData(" 李 ", "李**")]
    [InlineData("𠮷田花", "𠮷**")] // outside the basic plane
    [InlineData("", "**")]
    public void Name_AnyLength_ShowsTheFirstCharacterOnly(string name, string masked) => Assert.Equal(masked, CaseMasking.Name(name));

    [Theory]
    [InlineData("13800001234", "138****1234")]
    [InlineData("138 0000 1234", "138****1234")]
    [InlineData("0375-1234567", "037****4567")]
    [InlineData("1234567", "****67")]
    [InlineData(null, null)]
    public void Phone_AnySpelling_HidesTheMiddle(string? phone, string? masked) => Assert.Equal(masked, CaseMasking.Phone(phone));

    [Theory]
    [InlineData("41042219900101123X", "4****************X")]
    [InlineData(null, null)]
    public void IdNumber_Given_ShowsTheEndsOnly(string? number, string? masked) => Assert.Equal(masked, CaseMasking.IdNumber(number));
}
