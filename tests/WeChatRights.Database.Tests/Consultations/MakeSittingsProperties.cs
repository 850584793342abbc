using CsCheck;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>Whatever weekly times, absences and busy hours one person has: made twice is made once, and he sits in one place at a time.</summary>
public sealed class MakeSittingsProperties(Databases databases)
{
    private static readonly int Providers = int.TryParse(Environment.GetEnvironmentVariable("TEST_PROPERTY_RUNS"), out var runs)
        ? runs
        : 12;

    private static readonly Gen<Week> Weeks =
        from times in Gen.Select(
            Gen.Int[1, 3].Select(day => (DayOfWeek)day),
            Gen.Bool,
            Gen.Int[32, 60],
            Gen.Int[2, 12],
            Gen.Int[10, 60],
            Gen.Int[0, 20]
        ).Array[1, 5]
        from away in Gen.Select(Gen.Int[0, 30], Gen.Int[0, 6]).Array[0, 2]
        from busy in Gen.Select(Gen.Int[0, 28], Gen.Int[30, 70], Gen.Int[1, 12]).Array[0, 4]
        select new Week(
            [.. times.Where(time => time.Item5 <= time.Item4 * 15)],
            away,
            [.. busy.Select(b => (TestCore.Start.AddDays(b.Item1).AddMinutes(15 * b.Item2), 15 * b.Item3))]
        );

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MakeSittings_OfAnyWeek_TwiceIsOnceAndNeverTwoAtATime(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var county = (await core.StaffAsync()).County;
        var made = 0;

        await Weeks.SampleAsync(async week => made += await CheckAsync(core, county, week), iter: Providers, threads: 1);

        Assert.True(made > Providers, "the weeks had next to no times in them");
    }

    /// <summary>It is ten o'clock; two times that are over already met at half past eight.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MakeSittings_OfTimesThatMetThisMorning_PassesThemOver(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var county = (await core.StaffAsync()).County;
        var lawyer = await core.AddProviderAsync(county);
        var early = TestData.Mornings() with { From = new TimeOnly(8, 0), To = new TimeOnly(9, 0) };

        var first = await core.SitAsync(county, lawyer, DayOfWeek.Monday, early);
        var second = await core.SitAsync(
            county,
            lawyer,
            DayOfWeek.Monday,
            early with
            {
                From = new TimeOnly(8, 30),
                To = new TimeOnly(9, 30),
            }
        );

        Assert.Equal((5, 0), (first, second));
    }

    private static async Task<int> CheckAsync(TestCore core, StaffActor county, Week week)
    {
        var lawyer = await core.AddProviderAsync(county);
        var templates = new List<Guid>();
        foreach (var time in week.Times)
        {
            templates.Add(await core.Dispatcher.SendAsync(county, new PlanSittings(lawyer, time.Day, ShapeOf(time))));
        }

        var today = core.Now.ChinaDate();
        foreach (var (after, length) in week.Away)
        {
            await core.Dispatcher.SendAsync(county, new ReportAbsence(lawyer, today.AddDays(after), today.AddDays(after + length)));
        }

        if (week.Busy.Count > 0)
        {
            var events = week.Busy.Select(
                (b, n) => TestData.CalendarEvent($"{n}", $"DTSTART:{b.From.UtcDateTime:yyyyMMddTHHmmssZ}\r\nDURATION:PT{b.Minutes}M")
            );
            await core.Dispatcher.SendAsync(county, new ImportBusyTimes(lawyer, TestData.CalendarFile([.. events])));
        }

        var first = await MakeAsync(core, templates);
        var once = await SittingsAsync(core, lawyer);
        var second = await MakeAsync(core, templates);
        var twice = await SittingsAsync(core, lawyer);

        Assert.Equal(0, second);
        Assert.Equal(once.Select(Words), twice.Select(Words));
        Assert.Equal(first, once.Count);
        AssertRight(once, week, today);
        return first;
    }

    private static void AssertRight(List<Sitting> sittings, Week week, DateOnly today)
    {
        Assert.All(
            sittings.Zip(sittings.Skip(1)),
            pair => Assert.True(pair.First.EndsAt + WayOf(pair.First) <= pair.Second.BeginsAt - WayOf(pair.Second), "two at once")
        );
        var free = new HashSet<DateOnly>();
        for (var day = today; day <= today.AddDays(28); day = day.AddDays(1))
        {
            var isAway = week.Away.Any(away => day >= today.AddDays(away.After) && day <= today.AddDays(away.After + away.Length));
            if (!isAway && week.Times.Any(time => time.Day == day.DayOfWeek))
            {
                free.Add(day); // November 2026 has no holiday.
            }
        }

        // Each such day has at least the weekly time that came first, and no other day has any.
        Assert.Equal(free.Order(), sittings.Select(sitting => sitting.Day).Distinct().Order());
        foreach (var slot in sittings.SelectMany(sitting => sitting.Slots))
        {
            var way = slot.Kind == ConsultationKind.OnSite ? 30 : 0;
            var isBusy = week.Busy.Any(b => b.From.AddMinutes(b.Minutes + way) > slot.StartsAt && b.From.AddMinutes(-way) < slot.EndsAt);
            Assert.Equal(isBusy, slot.Closed);
        }
    }

    private static SittingShape ShapeOf((DayOfWeek Day, bool AtStation, int Quarter, int Quarters, int Minutes, int Buffer) time) =>
        new(
            time.AtStation ? ConsultationKind.OnSite : ConsultationKind.Phone,
            time.AtStation ? TestCity.Township : null,
            TimeOnly.MinValue.AddMinutes(15 * time.Quarter),
            TimeOnly.MinValue.AddMinutes(15 * (time.Quarter + time.Quarters)),
            time.Minutes,
            time.Buffer
        );

    private static async Task<int> MakeAsync(TestCore core, List<Guid> templates)
    {
        var made = 0;
        foreach (var id in templates)
        {
            made += await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(id));
        }

        return made;
    }

    private static Task<List<Sitting>> SittingsAsync(TestCore core, Guid lawyer) =>
        core.LookAsync(db =>
            db.Set<Sitting>()
                .AsNoTracking()
                .Include(sitting => sitting.Slots)
                .Where(sitting => sitting.ProviderId == lawyer)
                .OrderBy(sitting => sitting.BeginsAt)
                .ToListAsync()
        );

    private static string Words(Sitting sitting) =>
        $"{sitting.Id} {string.Join(',', sitting.Slots.OrderBy(slot => slot.StartsAt).Select(slot => $"{slot.Id}/{slot.StartsAt:s}/{slot.Closed}"))}";

    private static TimeSpan WayOf(Sitting sitting) => sitting.Station is null ? TimeSpan.Zero : ConsultationPolicy.Travel;

    private sealed record Week(
        IReadOnlyList<(DayOfWeek Day, bool AtStation, int Quarter, int Quarters, int Minutes, int Buffer)> Times,
        IReadOnlyList<(int After, int Length)> Away,
        IReadOnlyList<(DateTimeOffset From, int Minutes)> Busy
    );
}
