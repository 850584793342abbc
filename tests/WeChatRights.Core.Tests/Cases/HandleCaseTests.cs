using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>The five outcomes of 信访工作条例 art. 23, and the steps after them, through the pipeline.</summary>
public sealed class HandleCaseTests
{
    [Fact]
    public async Task AcceptCase_ByTheStation_TellsHerAndStartsTheHandlingClock()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(caseId));

        var accepted = await core.CaseAsync(caseId);
        Assert.Equal(CaseStatus.InProgress, accepted.Status);
        Assert.Equal(ClockKind.Handling, Assert.Single(accepted.Clocks, clock => clock.StoppedAt is null).Kind);
        Assert.Equal(NoticeKind.Accepted, await core.LookAsync(db => db.Set<Notice>().Select(notice => notice.Kind).SingleAsync()));
    }

    [Fact]
    public async Task SendCaseDown_ToTheVillage_HandsItOverAndKeepsTheSenderAsSuperior()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, "本村的事，先由村里办"));

        var sent = await core.CaseAsync(caseId);
        Assert.Equal((staff.Village.StaffId, TestCity.Village), (sent.OwnerId, sent.Unit.Value));
        Assert.Contains(sent.Members, member => member.StaffId == staff.Station.StaffId && member.Role == CaseMemberRole.Supervisor);
        Assert.True(sent.MayBeObjected);
    }

    [Fact]
    public async Task SendCaseDown_ToAVacantPost_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        Assert.Equal(CaseErrors.NoOfficer, await core.RefusalAsync(staff.Station, new SendCaseDown(caseId, "410422101202", "没有人的村")));
    }

    [Fact]
    public async Task ObjectToCase_SentDownByMistake_GoesBackToTheSender()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, "先由村里办"));

        await core.Dispatcher.SendAsync(staff.Village, new ObjectToCase(caseId, "当事人户籍不在本村"));

        var back = await core.CaseAsync(caseId);
        Assert.Equal((staff.Station.StaffId, TestCity.Township), (back.OwnerId, back.Unit.Value));
        Assert.Contains(back.Members, member => member.StaffId == staff.County.StaffId && member.Role == CaseMemberRole.Supervisor);
        Assert.False(back.MayBeObjected);
        Assert.Equal(CaseErrors.NothingToObjectTo, await core.RefusalAsync(staff.Station, new ObjectToCase(caseId, "不是我们的")));
    }

    [Fact]
    public async Task GuideCase_OtherOrgan_EndsItAndTellsHer()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new GuideCase(caseId, "叶县人力资源和社会保障局", "带上工资条去劳动监察窗口"));

        var guided = await core.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Guided, false), (guided.Status, guided.IsOpen));
        var told = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline.Single(entry =>
            entry.Kind == CaseEventKind.Guided
        );
        Assert.Equal(("叶县人力资源和社会保障局", "带上工资条去劳动监察窗口"), Guidance.Parse(told.Text!));
    }

    [Theory]
    [InlineData(DeclineGround.AlreadyInHand)]
    [InlineData(DeclineGround.ReviewFinished)]
    public async Task DeclineCase_LawfulGround_EndsItWithTheGround(DeclineGround ground)
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new DeclineCase(caseId, ground, "同一事项"));

        var declined = await core.CaseAsync(caseId);
        Assert.Equal((CaseStatus.NoDuty, ground), (declined.Status, declined.DeclineGround));
    }

    [Fact]
    public async Task DeclineCase_UnknownGround_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        Assert.Equal(CommonErrors.Invalid, await core.RefusalAsync(staff.Station, new DeclineCase(caseId, (DeclineGround)7, "不想管")));
    }

    [Fact]
    public async Task EscalateCase_StepByStep_ClimbsToTheCityAndStopsThere()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new EscalateCase(caseId, "涉及两个乡镇"));
        var atCounty = await core.CaseAsync(caseId);
        await core.Dispatcher.SendAsync(staff.County, new EscalateCase(caseId, "涉及两个县"));
        var atCity = await core.CaseAsync(caseId);

        Assert.Equal(
            (staff.County.StaffId, staff.City.StaffId),
            (atCounty.OwnerId, atCounty.Members.Single(m => m.Role == CaseMemberRole.Supervisor).StaffId)
        );
        Assert.Equal(staff.City.StaffId, atCity.OwnerId);
        Assert.DoesNotContain(atCity.Members, member => member.Role == CaseMemberRole.Supervisor);
        Assert.Equal(CaseErrors.AlreadyAtTop, await core.RefusalAsync(staff.City, new EscalateCase(caseId, "再往上")));
    }

    [Fact]
    public async Task EscalateCase_ThenDecideBelow_OnlyNotesAreLeftToTheFormerOwner()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();
        await core.Dispatcher.SendAsync(staff.Station, new EscalateCase(caseId, "太难"));

        Assert.Equal(CaseErrors.NotYours, await core.RefusalAsync(staff.Station, new AcceptCase(caseId)));
        await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(caseId, "材料已送县里"));
    }

    [Fact]
    public async Task AssignCase_ColleagueOfTheUnit_BecomesTheOwner()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station);

        await core.Dispatcher.SendAsync(staff.Station, new AssignCase(caseId, colleague.StaffId, "她熟悉劳动法"));

        Assert.Equal(colleague.StaffId, (await core.CaseAsync(caseId)).OwnerId);
        Assert.Equal(
            CaseErrors.OfficerOutOfPlace,
            await core.RefusalAsync(staff.Station, new AssignCase(caseId, staff.OtherStation.StaffId))
        );
    }

    [Fact]
    public async Task AnyStep_OutsideTheArea_TheCaseDoesNotExist()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        Assert.Equal(CommonErrors.NotFound, await core.RefusalAsync(staff.OtherStation, new AcceptCase(caseId)));
        Assert.Equal(CommonErrors.NotFound, await core.RefusalAsync(staff.Village, new AddCaseNote(caseId, "看看")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("字")]
    public async Task AddCaseNote_TooShort_IsRefusedInChinese(string text)
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(caseId, text))
        );

        Assert.All(refusal.Fields["text"], message => Assert.StartsWith("请写", message));
        Assert.Equal(CommonErrors.Invalid, await core.RefusalAsync(staff.Station, new AddCaseNote(caseId, new string('长', 2001))));
    }
}
