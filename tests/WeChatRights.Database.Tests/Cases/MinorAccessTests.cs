using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>The file of a child's matter: closed to whoever does not answer for it, until somebody in charge agrees.</summary>
public sealed class MinorAccessTests(Databases databases)
{
    private const string Canary = "演示：孩子的事，暗号银杏。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Access_WwtlArt36_AskedForAndApproved_HoldsForADay(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ChildsCaseAsync(core, staff);
        var get = new GetCase(caseId);
        Assert.Null(await RefusalAsync(core, staff.Station, get)); // The owner.
        Assert.Null(await RefusalAsync(core, staff.County, get)); // The named superior.
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, get));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, get));

        await core.Dispatcher.SendAsync(staff.City, new AskMinorAccess(caseId, MinorAccessGround.Supervise));

        Assert.Equal(
            MinorAccessErrors.Asked,
            await RefusalAsync(core, staff.City, new AskMinorAccess(caseId, MinorAccessGround.Supervise))
        );
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, get));
        Assert.Equal(
            [staff.Station.StaffId, staff.County.StaffId],
            (await ToldAsync(core, StaffNoticeKind.FileAccessAsked)).Order(
                Comparer<Guid>.Create((a, b) => a == staff.Station.StaffId ? -1 : 1)
            )
        );
        var access = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new GetMinorAccess(caseId))).Others);
        Assert.Equal((MinorAccessGround.Supervise, MinorAccessState.Asked), (access.Ground, access.State));
        var answer = new AnswerMinorAccess(caseId, access.Id, Agrees: true);
        Assert.Equal(MinorAccessErrors.Own, await RefusalAsync(core, staff.City, answer));
        await core.Dispatcher.SendAsync(staff.Station, answer);

        Assert.Equal([staff.City.StaffId], await ToldAsync(core, StaffNoticeKind.FileAccessGranted));
        Assert.Null(await RefusalAsync(core, staff.City, get));
        Assert.Equal(
            MinorAccessErrors.NotNeeded,
            await RefusalAsync(core, staff.City, new AskMinorAccess(caseId, MinorAccessGround.StandIn))
        );
        Assert.Equal(MinorAccessErrors.Answered, await RefusalAsync(core, staff.County, answer));
        await core.TurnToAsync(core.Now + MinorAccessPolicy.Holds);
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, get));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Take_InDanger_OpensForTwoHoursAndIsLookedAtAfterwards(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ChildsCaseAsync(core, staff);

        await core.Dispatcher.SendAsync(staff.City, new TakeMinorAccess(caseId));

        Assert.Null(await RefusalAsync(core, staff.City, new GetCase(caseId)));
        Assert.Equal(2, (await ToldAsync(core, StaffNoticeKind.FileAccessTaken)).Count);
        var taken = Assert.Single((await core.Dispatcher.QueryAsync(staff.County, new GetMinorAccess(caseId))).Others);
        Assert.True(taken.Unseen);
        await core.TurnToAsync(core.Now + MinorAccessPolicy.HoldsInDanger);
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, new GetCase(caseId)));
        Assert.Single((await core.Dispatcher.QueryAsync(staff.County, new GetMinorAccess(caseId))).Others); // Still to be looked at.
        await core.Dispatcher.SendAsync(staff.County, new AnswerMinorAccess(caseId, taken.Id, Agrees: true));
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.County, new GetMinorAccess(caseId))).Others);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Access_RefusedOrTakenBack_IsClosedAtOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ChildsCaseAsync(core, staff);
        await core.Dispatcher.SendAsync(staff.City, new TakeMinorAccess(caseId));
        var taken = Assert.Single((await core.Dispatcher.QueryAsync(staff.County, new GetMinorAccess(caseId))).Others);

        await core.Dispatcher.SendAsync(staff.County, new AnswerMinorAccess(caseId, taken.Id, Agrees: false));
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, new GetCase(caseId)));

        await core.Dispatcher.SendAsync(staff.City, new AskMinorAccess(caseId, MinorAccessGround.SheCame));
        var asked = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new GetMinorAccess(caseId))).Others);
        await core.Dispatcher.SendAsync(staff.Station, new AnswerMinorAccess(caseId, asked.Id, Agrees: true));
        await core.Dispatcher.SendAsync(staff.Station, new EndMinorAccess(caseId, asked.Id));
        Assert.Equal(MinorAccessErrors.Needed, await RefusalAsync(core, staff.City, new GetCase(caseId)));
        Assert.Equal(MinorAccessErrors.Answered, await RefusalAsync(core, staff.Station, new EndMinorAccess(caseId, asked.Id)));

        var view = await core.Dispatcher.QueryAsync(staff.City, new GetMinorAccess(caseId));
        Assert.False(view.IsOpen);
        Assert.Equal(
            [
                CaseEventKind.FileAccessEnded,
                CaseEventKind.FileAccessGranted,
                CaseEventKind.FileAccessAsked,
                CaseEventKind.FileAccessRefused,
                CaseEventKind.FileAccessTaken,
            ],
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline.Take(5).Select(entry => entry.Kind)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Search_OpensNoChildsFileThatWasNotApproved(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ChildsCaseAsync(core, staff);
        var search = new SearchNarratives("银杏", new CaseFilter());
        Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, search)).Hits);

        Assert.Empty((await core.Dispatcher.QueryAsync(staff.City, search)).Hits);

        await core.Dispatcher.SendAsync(staff.City, new TakeMinorAccess(caseId));
        Assert.Single((await core.Dispatcher.QueryAsync(staff.City, search)).Hits);
    }

    /// <summary>Of a child, and seen by the whole city: only the approval stands between.</summary>
    private static async Task<Guid> ChildsCaseAsync(TestCore core, TestStaff staff)
    {
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { MinorInvolved = true, Narrative = Canary });
        await core.ArrangeAsync(db => db.Add(new CaseMember(caseId, staff.City.StaffId, CaseMemberRole.Participant)));
        return caseId;
    }

    private static async Task<List<Guid>> ToldAsync(TestCore core, StaffNoticeKind kind) =>
        await core.LookAsync(db =>
            db.Set<StaffNotice>().Where(notice => notice.Kind == kind).Select(notice => notice.StaffId).ToListAsync()
        );
}
