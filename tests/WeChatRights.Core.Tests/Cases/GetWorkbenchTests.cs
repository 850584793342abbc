using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class GetWorkbenchTests
{
    [Fact]
    public async Task GetWorkbench_MixedCases_CountsEachList()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.AcceptedCaseAsync(staff.Station);
        await core.FileCaseAsync(TestData.Complaint() with { Danger = new DangerAnswers(Now: true) });
        await core.FileCaseAsync(TestData.Complaint(category: "F2"));
        core.Clock.Advance(TimeSpan.FromMinutes(16));
        await core.KeepSignedInAsync();
        await core.FileCaseAsync(TestData.SensitiveComplaint());

        var bench = await core.Dispatcher.QueryAsync(staff.Station, new GetWorkbench());

        Assert.Equal((1, 1, 3, 1), (bench.DueToday.Count, bench.Overdue.Count, bench.Unclaimed.Count, bench.Danger.Count));
        Assert.Equal(ClockKind.FirstContact, bench.Overdue.First[0].DueKind);
        Assert.Equal("F1", bench.DueToday.First[0].Category);
    }

    [Fact]
    public async Task GetWorkbench_SmallCells_AreKeptBackBelowTheCounty()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        for (var i = 0; i < 5; i++)
        {
            await core.FileCaseAsync();
        }

        await core.FileCaseAsync(TestData.Complaint(category: "F2"));
        var atStation = await core.Dispatcher.QueryAsync(staff.Station, new GetWorkbench());
        var atCounty = await core.Dispatcher.QueryAsync(staff.County, new GetWorkbench());

        Assert.Equal((5, null, 0), (Chapter(atStation, "D"), Chapter(atStation, "F"), Chapter(atStation, "E")));
        Assert.Equal((5, 1), (Chapter(atCounty, "D"), Chapter(atCounty, "F")));
        Assert.Equal((30, 6), (atCounty.ReceivedPerDay.Count, atCounty.ReceivedPerDay[^1].Count));
        Assert.Equal(core.Now.ChinaDate(), atCounty.ReceivedPerDay[^1].Day);
    }

    private static int? Chapter(Workbench bench, string code) => bench.OpenByChapter.Single(chapter => chapter.Chapter == code).Count;
}
