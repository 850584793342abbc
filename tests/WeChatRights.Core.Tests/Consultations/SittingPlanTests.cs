using CsCheck;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Consultations;

public sealed class SittingPlanTests
{
    private static readonly WorkingCalendar Calendar = new();

    private static readonly Gen<SittingShape> Shapes =
        from quarter in Gen.Int[0, 90]
        from length in Gen.Int[1, 95]
        from slot in Gen.Int[10, 180]
        from buffer in Gen.Int[0, 60]
        let to = Math.Min(quarter + length, 95)
        where to > quarter
        select new SittingShape(ConsultationKind.Phone, null, At(quarter), At(to), slot, buffer);

    [Fact]
    public void Starts_OfAnySitting_LieInsideApartAndFillIt() =>
        Shapes.Sample(shape =>
        {
            var (slot, buffer) = (TimeSpan.FromMinutes(shape.SlotMinutes), TimeSpan.FromMinutes(shape.BufferMinutes));
            var (starts, length) = (shape.Starts().ToList(), shape.To - shape.From);
            var inside = starts.All(start => start >= TimeSpan.Zero && start + slot <= length);
            var apart = starts.Zip(starts.Skip(1)).All(pair => pair.Second - pair.First == slot + buffer);
            var full = starts.Count == 0 ? slot > length : starts[^1] + slot + buffer + slot > length;
            return inside && apart && full;
        });

    [Fact]
    public void DaysOf_AnyWeekday_AreAllOfTheHorizonButHolidaysAndAbsences() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 700], Gen.Int[0, 30], Gen.Int[0, 10])
            .Sample(
                (weekday, offset, awayAfter, awayFor) =>
                {
                    var today = new DateOnly(2025, 12, 1).AddDays(offset);
                    var away = (From: today.AddDays(awayAfter), To: today.AddDays(awayAfter + awayFor));
                    var days = SittingPlan.DaysOf((DayOfWeek)weekday, today, Calendar, [away]).ToList();
                    var expected = new List<DateOnly>();
                    for (var day = today; day <= today.AddDays(28); day = day.AddDays(1))
                    {
                        if ((int)day.DayOfWeek == weekday && !Calendar.IsHoliday(day) && (day < away.From || day > away.To))
                        {
                            expected.Add(day);
                        }
                    }

                    return days.SequenceEqual(expected);
                }
            );

    [Theory]
    [InlineData("09:00", "12:00", ConsultationKind.Phone, null, null)]
    [InlineData("09:00", "12:00", ConsultationKind.OnSite, TestCity.Township, null)]
    [InlineData("09:10", "12:00", ConsultationKind.Phone, null, "sitting-crooked")]
    [InlineData("09:00", "12:05", ConsultationKind.Phone, null, "sitting-crooked")]
    [InlineData("12:00", "09:00", ConsultationKind.Phone, null, "sitting-crooked")]
    [InlineData("09:00", "09:15", ConsultationKind.Phone, null, "sitting-crooked")] // Half an hour does not fit.
    [InlineData("09:00", "12:00", ConsultationKind.OnSite, null, "sitting-station")]
    [InlineData("09:00", "12:00", ConsultationKind.Video, TestCity.Township, "sitting-station")]
    public void Require_AShape_NamesTheRule(string from, string to, ConsultationKind kind, string? station, string? code)
    {
        var shape = new SittingShape(kind, station, TimeOnly.Parse(from), TimeOnly.Parse(to), SlotMinutes: 30);

        var failure = Record.Exception(shape.Require) as DomainException;

        Assert.Equal(code, failure?.Error.Code);
    }

    [Fact]
    public void IsHoliday_AnOrdinaryWeekend_IsNone()
    {
        Assert.False(Calendar.IsHoliday(new DateOnly(2026, 11, 7)));
        Assert.True(Calendar.IsHoliday(new DateOnly(2026, 10, 1)));
        Assert.True(Calendar.IsHoliday(new DateOnly(2031, 10, 2)));
    }

    [Fact]
    public void Topics_Each_NamesALeafOfTheCatalogueAndAnArticleForWhatItPromises() =>
        Assert.All(
            ConsultationTopic.All,
            topic =>
            {
                Assert.NotNull(WeChatRights.Core.Intake.CategoryCatalogue.Find(topic.Category));
                Assert.Equal(topic.FreeAid is null, topic.Article is null);
            }
        );

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);
}
