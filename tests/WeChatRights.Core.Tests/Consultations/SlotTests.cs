using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Consultations;

public sealed class SlotTests
{
    /// <summary>c, o: by hand. b, f: busy, free again.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("b", true)]
    [InlineData("bf", false)]
    [InlineData("cbf", true)]
    [InlineData("bcf", true)]
    [InlineData("bcof", false)]
    [InlineData("cbof", false)]
    [InlineData("bo", true)]
    [InlineData("bbf", false)]
    [InlineData("cbbf", true)]
    [InlineData("cff", true)]
    [InlineData("bfcbf", true)]
    public void Closed_AfterHandAndCalendar_IsOpenOnlyWhenNeitherWantsItClosed(string acts, bool closed)
    {
        var slot = new Sitting(
            Ids.New(TestCore.Start),
            Ids.New(TestCore.Start),
            null,
            new DateOnly(2026, 11, 3),
            TestData.Mornings(),
            DivisionCode.Parse(TestCity.County),
            () => Ids.New(TestCore.Start)
        ).Slots[0];

        foreach (var act in acts)
        {
            slot.Mark(act is 'b' or 'f' ? SlotClosing.Busy : SlotClosing.ByHand, holds: act is 'b' or 'c');
        }

        Assert.Equal(closed, slot.Closed);
    }
}
