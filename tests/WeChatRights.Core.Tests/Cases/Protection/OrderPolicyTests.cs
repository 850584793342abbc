using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Protection;

public sealed class OrderPolicyTests
{
    private static readonly DateOnly Made = new(2026, 8, 31);
    private static readonly WorkingCalendar Calendar = new();

    [Fact]
    public void Order_FjbArt30_HoldsForSixMonthsAtMost()
    {
        Assert.Equal(new DateOnly(2027, 2, 28), OrderPolicy.Latest(Made)); // Civil Code art. 202: February has no 31st.

        var order = Accepted();
        var refusal = Assert.Throws<DomainException>(() => order.Make(Made, new DateOnly(2027, 3, 1), Granted, docket: null));
        Assert.Equal("until", Assert.Single(refusal.Fields).Key);
        order.Make(Made, new DateOnly(2027, 2, 28), Granted, docket: null);
        Assert.Equal(new DateOnly(2027, 2, 28), order.Until);
    }

    [Fact]
    public void Review_FjbArt31_FiveCalendarDaysAndNeverARestDay()
    {
        Assert.Equal(new DateOnly(2026, 11, 7), new DateOnly(2026, 11, 2).AddDays(OrderPolicy.ReviewDays)); // A Saturday.
        Assert.Equal(new DateOnly(2026, 11, 9), OrderPolicy.ReviewBy(new DateOnly(2026, 11, 2), Calendar));
        Assert.Equal(new DateOnly(2026, 11, 10), OrderPolicy.ReviewBy(new DateOnly(2026, 11, 5), Calendar));
    }

    [Fact]
    public void Extend_FjbArt30_OnlyBeforeTheEnd()
    {
        var order = InForce();
        var end = order.Until!.Value;

        Assert.Equal("until", Assert.Single(Assert.Throws<DomainException>(() => order.Extend(end, end)).Fields).Key);
        Assert.Equal("until", Assert.Single(Assert.Throws<DomainException>(() => order.Extend(end.AddMonths(7), end)).Fields).Key);
        Assert.Equal(
            ProtectionErrors.OrderOver,
            Assert.Throws<DomainException>(() => order.Extend(end.AddMonths(1), end.AddDays(1))).Error
        );
        Assert.Equal(end, order.Extend(end.AddMonths(1), end));
        Assert.Equal(end.AddMonths(1), order.Until);
    }

    [Fact]
    public void Reminders_ThirtyFourteenAndSevenDaysBeforeTheEnd_OnceEach()
    {
        var order = InForce();
        var end = order.Until!.Value;

        Assert.Equal(
            [null, 30, null, 14, null, 7, null, null, 0, null],
            new[] { -31, -30, -29, -14, -13, -7, -1, 0, 1, 2 }.Select(later => order.Tend(end.AddDays(later)))
        );
        Assert.Equal((OrderState.Ended, end), (order.State, order.EndedOn));
    }

    [Fact]
    public void Reminders_NobodyLookedForWeeks_TellsTheNearestAlone()
    {
        var order = InForce();

        Assert.Equal([7, null], new[] { -3, -2 }.Select(later => order.Tend(order.Until!.Value.AddDays(later))));
    }

    [Fact]
    public void Reminders_ItHoldsForLonger_BeginAnew()
    {
        var order = InForce();
        order.Tend(order.Until!.Value.AddDays(-5));
        order.Extend(order.Until!.Value.AddMonths(3), order.Until!.Value.AddDays(-5));

        Assert.Null(order.Tend(order.Until!.Value.AddDays(-60)));
        Assert.Equal(30, order.Tend(order.Until!.Value.AddDays(-29)));
    }

    [Fact]
    public void Visits_WhileItHolds_NextDayWithinAWeekEveryMonthAndAtItsEnd()
    {
        Assert.Equal(
            [
                new DateOnly(2026, 11, 3),
                new DateOnly(2026, 11, 9),
                new DateOnly(2026, 12, 2),
                new DateOnly(2027, 1, 2),
                new DateOnly(2027, 1, 20),
            ],
            OrderPolicy.Visits(new DateOnly(2026, 11, 2), new DateOnly(2027, 1, 20))
        );
        Assert.Equal(
            [new DateOnly(2027, 2, 20), new DateOnly(2027, 3, 10)],
            OrderPolicy.MoreVisits(new DateOnly(2027, 1, 20), new DateOnly(2027, 3, 10))
        );
    }

    [Fact]
    public void WarningLetter_GctzArt12_VisitWithinSevenDaysThenEveryThreeMonthsThreeTimes() =>
        Assert.Equal(
            [new DateOnly(2026, 12, 7), new DateOnly(2027, 2, 28), new DateOnly(2027, 5, 30), new DateOnly(2027, 8, 30)],
            WarningPolicy.Visits(new DateOnly(2026, 11, 30))
        );

    [Fact]
    public void Days_DoNotRunBackwards()
    {
        var order = InForce();

        Assert.Equal("on", Assert.Single(Assert.Throws<DomainException>(() => order.Serve(Made.AddDays(-1))).Fields).Key);
        Assert.Equal("on", Assert.Single(Assert.Throws<DomainException>(() => order.Revoke(Made.AddDays(-1))).Fields).Key);
        var letter = new WarningLetter(Ids.New(TestCore.Start), Ids.New(TestCore.Start), TestCore.Start, [WarningGround.SheAsks]);
        Assert.Throws<DomainException>(() => letter.Answer(given: true, TestCore.Start.ChinaDate().AddDays(-1)));
        letter.Answer(given: true, TestCore.Start.ChinaDate());
        Assert.Equal(
            ProtectionErrors.WarningState,
            Assert.Throws<DomainException>(() => letter.Answer(given: false, TestCore.Start.ChinaDate())).Error
        );
    }

    private static readonly OrderMeasure[] Granted = [OrderMeasure.NoViolence];

    private static ProtectionOrder InForce()
    {
        var order = Accepted();
        order.Make(Made, Made.AddMonths(6), Granted, docket: null);
        return order;
    }

    private static ProtectionOrder Accepted()
    {
        var wish = new OrderWish(OrderApplicant.Herself, OrderGround.Violence, false, Granted, [], new Sealed<OrderWriting>([]));
        var order = new ProtectionOrder(Ids.New(TestCore.Start), Ids.New(TestCore.Start), wish, TestCore.Start);
        order.Apply(Made);
        order.CourtAccepts(ChinaTime.StartOfDay(Made), urgent: false);
        return order;
    }
}
