using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Messaging;

namespace WeChatRights.AdminUi.Tests.DisplayText;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("abc", 1)]
    [InlineData("-2", 1)]
    [InlineData("0", 1)]
    [InlineData("7", 7)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("201", 200)]
    public void Page_WhateverIsTyped_StaysInside(string? text, int page) => Assert.Equal(page, AddressText.Page(text, 200));

    [Theory]
    [InlineData("2026-11-02", true)]
    [InlineData("2026-2-3", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("0001-01-01", false)]
    public void Day_OnlyRealOnes(string text, bool real) => Assert.Equal(real, AddressText.Day(text) is not null);

    [Theory]
    [InlineData("failed", DeliveryState.Failed)]
    [InlineData("5", null)]
    [InlineData("failed,sent", null)]
    [InlineData("nothing", null)]
    public void Choice_ByNameAlone(string text, DeliveryState? expected) => Assert.Equal(expected, AddressText.Choice<DeliveryState>(text));
}
