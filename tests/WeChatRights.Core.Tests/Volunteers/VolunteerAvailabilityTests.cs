using CsCheck;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Volunteers;

public sealed class VolunteerAvailabilityTests
{
    private static readonly DateOnly Start = TestCore.Start.ChinaDate();
    private static readonly Gen<HalfDay> HalfDays = Gen.Int[0, 2].Select(number => (HalfDay)number);
    private static readonly Gen<DateOnly> Days = Gen.Int[-10, 40].Select(Start.AddDays);

    private static readonly Gen<HalfDay[]> SomeHalfDays = HalfDays.Array[0, 3];

    private static readonly Gen<WeeklyHalfDay> Weekly = Gen.Select(
        Gen.Int[0, 6],
        HalfDays,
        (day, half) => new WeeklyHalfDay((DayOfWeek)day, half)
    );

    private static readonly Gen<DayException> Exceptions = Gen.Select(Days, SomeHalfDays, (day, free) => new DayException(day, free));

    private static readonly Gen<BlackOut> BlackOuts = Gen.Select(
        Days,
        Gen.Int[0, 6],
        (from, length) => new BlackOut(from, from.AddDays(length))
    );

    private static readonly Gen<AvailabilityPlan> Plans = Gen.Select(
        Weekly.Array[0, 21],
        Exceptions.Array[0, 8],
        BlackOuts.Array[0, 3],
        (weekly, exceptions, blackOuts) => new AvailabilityPlan(weekly, [.. exceptions.DistinctBy(exception => exception.Day)], blackOuts)
    );

    [Fact]
    public void IsFree_InABlackOut_IsNever() =>
        Gen.Select(Plans, Days, HalfDays)
            .Where(sample => sample.Item1.BlackOuts.Any(span => span.From <= sample.Item2 && sample.Item2 <= span.To))
            .Sample((plan, day, half) => !VolunteerAvailability.IsFree(plan, day, half));

    [Fact]
    public void IsFree_OnADayOfItsOwn_FollowsThatDayAlone() =>
        Gen.Select(Plans, Days, SomeHalfDays, HalfDays)
            .Sample(
                (plan, day, free, half) =>
                {
                    var others = plan.Exceptions.Where(exception => exception.Day != day);
                    var told = plan with { Exceptions = [.. others, new DayException(day, free)], BlackOuts = [] };
                    return VolunteerAvailability.IsFree(told, day, half) == free.Contains(half);
                }
            );

    [Fact]
    public void IsFree_OtherwiseFollowsTheWeek_AndTheWeekRepeats() =>
        Gen.Select(Plans, Days, HalfDays)
            .Sample(
                (plan, day, half) =>
                {
                    var weekly = plan with { Exceptions = [], BlackOuts = [] };
                    var free = VolunteerAvailability.IsFree(weekly, day, half);
                    return free == plan.Weekly.Any(part => part.Day == day.DayOfWeek && part.HalfDay == half)
                        && free == VolunteerAvailability.IsFree(weekly, day.AddDays(7), half);
                }
            );

    [Fact]
    public void Tidied_SaysTheSameOfEveryDayToCome() =>
        Gen.Select(Plans, Days.Where(day => day >= Start), HalfDays)
            .Sample(
                (plan, day, half) =>
                    VolunteerAvailability.IsFree(plan, day, half)
                    == VolunteerAvailability.IsFree(VolunteerAvailability.Tidied(plan, Start), day, half)
            );

    [Fact]
    public void HaveTime_ThenAvailability_IsWhatWasSaid() =>
        Plans.Sample(plan =>
        {
            var said = VolunteerAvailability.Tidied(plan, Start);
            var volunteer = new Volunteer(Guid.CreateVersion7(), Guid.CreateVersion7(), TestCore.Start);
            volunteer.HaveTime(said, TestCore.Start);
            return VolunteerAvailability.AreEqual(volunteer.Availability(), said);
        });

    [Fact]
    public void IsFree_WithoutAnything_IsNever() =>
        Assert.False(VolunteerAvailability.IsFree(AvailabilityPlan.Never, Start, HalfDay.Morning));
}
