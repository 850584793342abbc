using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Rosters;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Rosters;

public sealed class RosterPageTests : CorePageContext
{
    private const string Seat = "[data-testid=seat]";

    [Fact]
    public async Task Board_WithoutAWeek_SaysWhatToDo()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);

        var page = Open<RosterPage>("/rosters");

        page.WaitForAssertion(() => Assert.Contains("这一周还没有排班", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Board_OfADraft_ShowsSeatsGapsAndQuality_AndOnlyTheCityPublishes()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Friday, skill: VolunteerSkill.Lawyer));
        await Core.AddRosterVolunteerAsync(staff, 1);
        await Core.PlanRostersAsync();
        await BecomeAsync(staff.Station);
        var station = Open<RosterPage>("/rosters");
        station.WaitForAssertion(() => Assert.Equal(2, station.FindAll(Seat).Count));
        Assert.Empty(station.FindAll("[data-testid=publish]"));
        Assert.Empty(station.FindAll("[data-testid=plan]"));
        Assert.Contains("演示志愿者1", station.FindAll(Seat)[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("空着", station.FindAll(Seat)[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("初稿，志愿者看不到", station.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(station);

        await BecomeAsync(staff.City);
        _ = Dialogs;
        var city = Open<RosterPage>("/rosters?gaps=true&page=-1&week=nothing");
        city.WaitForElement("[data-testid=publish]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        city.WaitForAssertion(() => Assert.Contains("已公布", city.Markup, StringComparison.Ordinal));
        Assert.Contains(
            "没有变动",
            city.WaitForElement("h2:contains('公布以后的变动')").ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        ShownText.AssertChinese(city);
    }

    [Fact]
    public async Task Seat_Opened_SaysWhyAndPlacesSomebodyElse()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var (first, _) = await Core.AddRosterVolunteerAsync(staff, 1);
        await Core.AddRosterVolunteerAsync(staff, 2);
        await Core.AddRosterVolunteerAsync(staff, 3, AvailabilityPlan.Never);
        var board = await Core.PlannedWeekAsync(staff);
        var planned = board.Stations[0].Seats[0];
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<RosterPage>("/rosters");
        page.WaitForElement(Seat).Click();
        var dialog = Dialogs.WaitForComponent<SeatDialog>();
        dialog.WaitForAssertion(() =>
            Assert.Contains("现在有 1 位可以来。", dialog.Find("[data-testid=seat-outlook]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(dialog);

        await SearchAsync("志愿者3");
        dialog.WaitForAssertion(() =>
            Assert.Contains(
                "这个时段没有空",
                Assert.Single(dialog.FindAll("[data-testid=seat-person]")).TextContent,
                StringComparison.Ordinal
            )
        );
        await SearchAsync(null);
        dialog.WaitForAssertion(() =>
            Assert.Contains("可以来", dialog.Find("[data-testid=seat-person]").TextContent, StringComparison.Ordinal)
        );
        dialog.Find("[data-testid=place]").Click();

        var other = planned.VolunteerId == first ? "演示志愿者2" : "演示志愿者1";
        page.WaitForAssertion(() => Assert.Contains(other, page.Find(Seat).TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll($"{Seat} [title], {Seat} svg")); // Pinned with it.

        // As after the pause in typing that the field waits for.
        Task SearchAsync(string? name) =>
            dialog.InvokeAsync(() =>
                dialog
                    .FindComponents<MudTextField<string>>()
                    .Single(field => field.Instance.Label!.StartsWith('找'))
                    .Instance.ValueChanged.InvokeAsync(name)
            );
    }

    [Fact]
    public async Task Planning_WhileSomebodyWatches_ShowsItsPictureAndCanBeStopped()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        await Core.AddRosterVolunteerAsync(staff, 1);
        var week = (await Core.PlannedWeekAsync(staff)).Week!.Id;
        await BecomeAsync(staff.City);
        var page = Open<RosterPage>("/rosters");
        page.WaitForElement("[data-testid=plan]").Click();
        page.WaitForAssertion(() => Assert.Contains("马上开始排班", page.Markup, StringComparison.Ordinal));
        var system = WeChatRights.Core.SharedKernel.Actor.System("plan-rosters");
        var run = Assert.Single(await Core.Dispatcher.QueryAsync(system, new FindPlanningWork()));
        var work = (await Core.Dispatcher.SendAsync(system, new BeginPlanning(run)))!;
        await MarkAsync(new PlanningMark(100, 900, 0, 1));
        await MarkAsync(new PlanningMark(2_000, 700, 500, 0));
        await MarkAsync(new PlanningMark(4_100, 600, 500, 0));

        Core.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("正在排班，已用 4 秒，最多 20 秒", page.Markup, StringComparison.Ordinal));
        Assert.Contains("离最好的排法最多差 20.0%", page.Find(".quality").TextContent, StringComparison.Ordinal);
        Assert.Equal("9.8,0 195.1,60 400,90", page.Find(".quality-plan").GetAttribute("points"));
        ShownText.AssertChinese(page);
        page.Find("[data-testid=stop-planning]").Click();

        page.WaitForAssertion(() => Assert.True(page.Find("[data-testid=stop-planning]").HasAttribute("disabled")));
        Assert.True((await Core.Dispatcher.QueryAsync(staff.City, new GetPlanning(week)))!.StopAsked);

        Task MarkAsync(PlanningMark mark) => Core.Dispatcher.SendAsync(system, new RecordPlanning(run, work.Attempt, mark));
    }

    [Fact]
    public async Task Published_WhoIsAsked_IsAnsweredForOnTheBoard()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 2; number++)
        {
            var (id, account) = await Core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var seat = (await Core.PublishedWeekAsync(staff)).Stations[0].Seats[0];
        await Core.Dispatcher.SendAsync(people[seat.VolunteerId!.Value], new ReleaseDuty(seat.Id, null));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<RosterPage>("/rosters");
        page.WaitForAssertion(() => Assert.Contains("正在问", page.Find(Seat).TextContent, StringComparison.Ordinal));
        page.Find(Seat).Click();
        Dialogs.WaitForElement("[data-testid=answer-yes]").Click();

        page.WaitForAssertion(() => Assert.DoesNotContain("正在问", page.Find(Seat).TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=moves] tbody tr").Count));
        Assert.Contains("替补", page.FindAll("[data-testid=moves] tbody tr")[0].TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, nameof(StaffRole.StationOfficer), nameof(StaffRole.Volunteer)); // Names of the accounts.
    }

    [Fact]
    public async Task DoorSheet_OfAPublishedWeek_HasHoursAndHelpButNoNames()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Friday, skill: VolunteerSkill.Lawyer));
        await Core.AddRosterVolunteerAsync(staff, 1);
        await Core.PublishedWeekAsync(staff);
        var known = Assert.Single(await Core.Dispatcher.QueryAsync(staff.County, new ListStations(TestCity.Township)));
        var version = (await Core.Dispatcher.QueryAsync(staff.County, new GetStation(known.StationId))).Version;
        await Core.Dispatcher.SendAsync(
            staff.County,
            new UpdateStation(known.StationId, version, "演示维权站", "", "0375-0000000", "", "", Enabled: true)
        );
        await BecomeAsync(staff.Station);
        var board = Open<RosterPage>("/rosters");
        var address = board.WaitForElement("[data-testid=door-sheet]").GetAttribute("href")!;

        Assert.Equal($"/rosters/sheet?week=2026-11-09&place={TestCity.Township}", address);
        var page = Open<RosterSheetPage>(address);

        var days = page.WaitForElements("[data-testid=door-day]");
        Assert.Equal(7, days.Count);
        Assert.Equal("周一 11 月 9 日|8:30–12:00志愿者", Cells(days[0]));
        Assert.Equal("周二 11 月 10 日|空", Cells(days[1]));
        Assert.Equal("周五 11 月 13 日|空", Cells(days[4])); // The lawyer's seat is open.
        var sheet = page.Find("[data-testid=door-roster]").TextContent;
        Assert.Contains("2026 年 11 月 9 日至 15 日", sheet, StringComparison.Ordinal);
        Assert.Contains("12338", sheet, StringComparison.Ordinal);
        Assert.Contains("演示维权站", sheet, StringComparison.Ordinal);
        Assert.Contains("本站电话：0375-0000000", sheet, StringComparison.Ordinal);
        Assert.Equal("律师、志愿者", RosterWords.Help([VolunteerSkill.Lawyer, null, VolunteerSkill.Helper]));
        Assert.DoesNotContain("演示志愿者", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=print]"));
        ShownText.AssertChinese(page);

        static string Cells(AngleSharp.Dom.IElement day) =>
            string.Join('|', day.Children.Select(cell => string.Concat(cell.TextContent.Split('\n').Select(line => line.Trim()))));
    }

    [Fact]
    public async Task DoorSheet_OfADraft_SaysThatItIsNotPublished()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        await Core.AddRosterVolunteerAsync(staff, 1);
        await Core.PlannedWeekAsync(staff);
        await BecomeAsync(staff.Station);
        var board = Open<RosterPage>("/rosters");
        board.WaitForElement(Seat);
        Assert.Empty(board.FindAll("[data-testid=door-sheet]"));

        var page = Open<RosterSheetPage>($"/rosters/sheet?week=2026-11-09&place={TestCity.Township}");
        page.WaitForAssertion(() => Assert.Contains("这一周还没有公布", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=print]"));
        ShownText.AssertChinese(page);
        var none = Open<RosterSheetPage>($"/rosters/sheet?week=2026-01-05&place={TestCity.Township}");
        none.WaitForAssertion(() => Assert.Contains("这一周还没有排班", none.Markup, StringComparison.Ordinal));
        var foreign = Open<RosterSheetPage>($"/rosters/sheet?week=2026-11-09&place={TestCity.OtherTownship}");
        foreign.WaitForAssertion(() => Assert.Contains("没有找到", foreign.Markup, StringComparison.Ordinal));
        var nowhere = Open<RosterSheetPage>("/rosters/sheet?week=nothing&place=x");
        Assert.Contains("先选一个站", nowhere.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_AddedAndSaved_AreTheStations()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        _ = Dialogs;
        var page = Open<StationNeedsPage>($"/rosters/needs?station={TestCity.Township}");
        page.WaitForElement("[data-testid=add-1-0]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("谁都可以", page.Find("[data-testid=need]").TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
        page.Find("[data-testid=save-needs]").Click();

        page.WaitForAssertion(() => Assert.True(page.Find("[data-testid=save-needs]").HasAttribute("disabled")));
        var saved = await Core.Dispatcher.QueryAsync(
            Me!,
            new WeChatRights.Core.Volunteers.Rosters.Needs.GetStationNeeds(TestCity.Township)
        );
        Assert.Equal([TestData.Need()], saved.Needs);
    }

    [Fact]
    public async Task Figures_OfAWeek_SayTheAnswerInTheirTitles()
    {
        var staff = await Core.StaffAsync();
        await Core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Friday, skill: VolunteerSkill.Lawyer));
        await Core.AddRosterVolunteerAsync(staff, 1);
        await Core.PublishedWeekAsync(staff);
        await BecomeAsync(staff.County);

        var page = Open<RosterFiguresPage>("/rosters/figures");

        page.WaitForAssertion(() => Assert.Contains("2 个岗位，1 个有人，占 50%", page.Markup, StringComparison.Ordinal));
        Assert.Contains("大家分担得比较匀", page.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }
}
