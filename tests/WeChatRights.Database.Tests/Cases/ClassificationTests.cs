using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>信访工作条例 arts. 29 to 31, and the limits that only a claim with a written opinion has.</summary>
public sealed class ClassificationTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Classified_Anew_StandsOnTheCaseAndOnTheTimeLine(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var before = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((null, null), (before.PetitionClass, before.ClaimRoute));

        await core.Dispatcher.SendAsync(
            staff.Station,
            new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.OtherClaim, before.Version)
        );
        Assert.Equal(
            CommonErrors.StaleData,
            await RefusalAsync(core, staff.Station, new ClassifyCase(caseId, PetitionClass.Suggestion, null, before.Version))
        );
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Accusation));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((PetitionClass.Accusation, null), (seen.PetitionClass, seen.ClaimRoute));
        Assert.Equal(
            ["检举控告", "申诉求决：信访处理意见"],
            seen.Timeline.Where(entry => entry.Kind == CaseEventKind.Classified).Select(entry => entry.Text)
        );
        Assert.Equal(before.Clocks, seen.Clocks);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LimitsOfXfArts34To36_OnlyOnceItIsAClaimWithAnOpinion(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var track = new TrackOthers(caseId, ClockKind.PetitionReply, core.Now, "演示：信访局已受理。");

        Assert.Equal(CaseErrors.NoOpinionOwed, await RefusalAsync(core, staff.Station, track));
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.Litigation));
        Assert.Equal(CaseErrors.NoOpinionOwed, await RefusalAsync(core, staff.Station, track));
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.OtherClaim));

        Assert.Null(await RefusalAsync(core, staff.Station, track));
    }
}
