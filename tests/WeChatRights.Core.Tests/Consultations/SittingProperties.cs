using CsCheck;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Consultations;

/// <summary>
/// Sittings of any weekly time, under any calendar of holidays and make-up days and any absences, on a machine in any zone: all slots that there should be,
/// none twice, none across another, all inside.
/// </summary>
[Collection(MachineZoneCollection.Name)]
public sealed class SittingProperties
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    /// <summary>Summer time begins and ends in three of them, by half an hour in one; none is China's, which has had none since 1991.</summary>
    private static readonly string[] Zones =
    [
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Asia/Shanghai",
        "UTC",
    ];

    private static readonly Gen<SittingShape> Shapes =
        from kind in Gen.Enum<ConsultationKind>()
        from quarter in Gen.Int[0, 90]
        from length in Gen.Int[1, 40]
        from slot in Gen.Int[10, 180]
        from buffer in Gen.Int[0, 60]
        from seats in Gen.Int[1, 20]
        let to = Math.Min(quarter + length, 95)
        where to > quarter && slot <= (to - quarter) * 15
        select new SittingShape(kind, kind == ConsultationKind.OnSite ? TestCity.Township : null, At(quarter), At(to), slot, buffer, seats);

    private static readonly Gen<Plan> Plans =
        from shape in Shapes
        from weekday in Gen.Enum<DayOfWeek>()
        from offset in Gen.Int[0, 720]
        from holidays in Gen.Int[0, 750].Array[0, 60]
        from makeUp in Gen.Int[0, 750].Array[0, 20]
        from away in Gen.Select(Gen.Int[0, 35], Gen.Int[0, 8]).Array[0, 3]
        let today = FirstDay.AddDays(offset)
        select new Plan(
            shape,
            weekday,
            today,
            [.. holidays.Select(FirstDay.AddDays)],
            [.. makeUp.Select(FirstDay.AddDays)],
            [.. away.Select(absence => (today.AddDays(absence.Item1), today.AddDays(absence.Item1 + absence.Item2)))]
        );

    [Fact]
    public void Sittings_OfAnyPlan_AreAllThereOnceApartAndInside() =>
        Plans.Sample(plan =>
        {
            var sittings = Make(plan);

            Assert.Equal(DaysByHand(plan), sittings.Select(sitting => sitting.Day));
            foreach (var sitting in sittings)
            {
                AssertCutRight(sitting, plan.Shape);
            }

            var slots = sittings.SelectMany(sitting => sitting.Slots).ToList();
            Assert.Equal(slots.Count, slots.Select(slot => slot.Id).Distinct().Count());
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.EndsAt <= pair.Second.StartsAt, "two at once"));
        });

    [Fact]
    public void Sittings_OnAMachineInAnyZone_AreAtTheSameInstants()
    {
        var plans = new List<Plan>();
        Plans.Sample(plans.Add, iter: 60, threads: 1);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        var offsets = new HashSet<TimeSpan>();
        foreach (var zone in Zones)
        {
            using var here = new MachineZone(zone);
            offsets.Add(TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc)));
            answers.Add(string.Join('\n', plans.Select(Instants)));
        }

        Assert.Equal(Zones.Length, offsets.Count); // The machine really was elsewhere.
        Assert.Single(answers);
        Assert.Contains('T', answers.Single());
    }

    private static List<Sitting> Make(Plan plan)
    {
        var number = 0;
        Guid NewId() => new(++number, 0, 0, new byte[8]);
        var template = new SittingTemplate(NewId(), Guid.Empty, plan.Shape, plan.Weekday);
        return
        [
            .. SittingPlan
                .DaysOf(template.Day, plan.Today, plan.Calendar, plan.Away)
                .Select(day => template.On(day, DivisionCode.Parse(TestCity.County), NewId)),
        ];
    }

    private static IEnumerable<DateOnly> DaysByHand(Plan plan)
    {
        for (var day = plan.Today; day <= plan.Today.AddDays(28); day = day.AddDays(1))
        {
            var isAway = plan.Away.Any(absence => day >= absence.From && day <= absence.To);
            if (day.DayOfWeek == plan.Weekday && !plan.Holidays.Contains(day) && !isAway)
            {
                yield return day;
            }
        }
    }

    private static void AssertCutRight(Sitting sitting, SittingShape shape)
    {
        // Minutes of China's day, by plain sums: eight hours before are UTC.
        var midnight = new DateTimeOffset(sitting.Day.Year, sitting.Day.Month, sitting.Day.Day, 0, 0, 0, TimeSpan.Zero).AddHours(-8);
        int MinuteOf(DateTimeOffset instant) => (int)(instant - midnight).TotalMinutes;
        var (from, to) = (shape.From.Hour * 60 + shape.From.Minute, shape.To.Hour * 60 + shape.To.Minute);
        var expected = new List<(int From, int To)>();
        for (var start = from; start + shape.SlotMinutes <= to; start += shape.SlotMinutes + shape.BufferMinutes)
        {
            expected.Add((start, start + shape.SlotMinutes));
        }

        Assert.Equal((from, to), (MinuteOf(sitting.BeginsAt), MinuteOf(sitting.EndsAt)));
        Assert.Equal((0, 0), (from % 15, to % 15));
        Assert.Equal(expected, sitting.Slots.Select(slot => (MinuteOf(slot.StartsAt), MinuteOf(slot.EndsAt))));
        Assert.NotEmpty(expected);
        Assert.All(sitting.Slots, slot => Assert.Equal((shape.Seats, shape.Kind, false), (slot.Seats, slot.Kind, slot.Closed)));
        var way = shape.Kind == ConsultationKind.OnSite ? 30 : 0;
        Assert.Equal(
            Enumerable.Range(0, (to - from + 2 * way) / 15).Select(quarter => from - way + 15 * quarter),
            sitting.Quarters.Select(quarter => MinuteOf(quarter.StartsAt))
        );
    }

    private static string Instants(Plan plan) =>
        string.Join(
            ',',
            Make(plan).SelectMany(sitting => sitting.Slots).Select(slot => $"{slot.StartsAt.UtcDateTime:s}/{slot.EndsAt.UtcDateTime:s}")
        );

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);

    private sealed record Plan(
        SittingShape Shape,
        DayOfWeek Weekday,
        DateOnly Today,
        HashSet<DateOnly> Holidays,
        HashSet<DateOnly> MakeUpDays,
        IReadOnlyList<(DateOnly From, DateOnly To)> Away
    )
    {
        public WorkingCalendar Calendar { get; } =
            new(
                Enumerable
                    .Range(FirstDay.Year, 3)
                    .Select(year => new WorkingCalendar.Year(
                        year,
                        "random",
                        [.. Holidays.Where(day => day.Year == year)],
                        [.. MakeUpDays.Where(day => day.Year == year)]
                    ))
            );
    }
}
