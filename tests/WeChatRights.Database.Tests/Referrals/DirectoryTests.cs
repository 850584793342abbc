using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Referrals;

/// <summary>The directory of organs and services, and who answers for them.</summary>
public sealed class DirectoryTests(Databases databases)
{
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Units_OfOwnAreaAndTheCity_AreSeenAndChangedWhereTheyBelong(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var far = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var own = await AddAsync(core, staff.County, TestCity.County, TestData.PoliceStation());
        var ofTheCity = await AddAsync(
            core,
            staff.City,
            TestCity.City,
            TestData.PoliceStation("演示市法院") with
            {
                Kind = PartnerKind.Court,
            }
        );
        var foreign = await AddAsync(core, far, TestCity.OtherCounty, TestData.PoliceStation("演示外县"));

        Assert.Equal([own, ofTheCity], await IdsAsync(core, staff.Station, new ListPartnerUnits()));
        Assert.Equal([own, ofTheCity], await IdsAsync(core, staff.County, new ListPartnerUnits()));
        Assert.Equal([foreign, ofTheCity], await IdsAsync(core, far, new ListPartnerUnits()));
        Assert.Equal(3, (await IdsAsync(core, staff.City, new ListPartnerUnits())).Count);
        Assert.Equal([ofTheCity], await IdsAsync(core, staff.Village, new ListPartnerUnits(PartnerKind.Court)));
        Assert.Equal([own], await IdsAsync(core, staff.Village, new ListPartnerUnits(Search: " 派出所 ")));

        var row = (await core.Dispatcher.QueryAsync(staff.County, new ListPartnerUnits(PartnerKind.Police))).Single();
        var changed = row.Facts with { Name = "演示城关派出所" };
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, new AddPartnerUnit(TestCity.City, changed)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, new AddPartnerUnit(TestCity.OtherCounty, changed)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, far, new ChangePartnerUnit(own, row.Version, changed)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, far, new ClosePartnerUnit(own)));
        Assert.Equal(CommonErrors.StaleData, await RefusalAsync(core, staff.County, new ChangePartnerUnit(own, Guid.Empty, changed)));
        var future = changed with { VerifiedOn = core.Now.ChinaDate().AddDays(1) };
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.County, new ChangePartnerUnit(own, row.Version, future)));
        Assert.Null(await RefusalAsync(core, staff.County, new ChangePartnerUnit(own, row.Version, changed)));
        Assert.Equal(
            "演示城关派出所",
            (await core.Dispatcher.QueryAsync(staff.Station, new ListPartnerUnits(PartnerKind.Police))).Single().Facts.Name
        );
        Assert.False((await core.Dispatcher.QueryAsync(staff.Station, new ListPartnerUnits(PartnerKind.Police))).Single().MayManage);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_WhileItOwesSomething_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now)));

        Assert.Equal(ReferralErrors.UnitHasReferrals, await RefusalAsync(core, staff.County, new ClosePartnerUnit(unit)));
        await core.Dispatcher.SendAsync(staff.Station, new WithdrawReferral(caseId, id, "演示：不用了。"));
        Assert.Null(await RefusalAsync(core, staff.County, new ClosePartnerUnit(unit)));
        Assert.Null(await RefusalAsync(core, staff.County, new ClosePartnerUnit(unit)));

        Assert.Empty(await IdsAsync(core, staff.Station, new ListPartnerUnits()));
        Assert.Equal([unit], await IdsAsync(core, staff.Station, new ListPartnerUnits(IncludeClosed: true)));
        Assert.Equal(
            ReferralErrors.UnitUnknown,
            await RefusalAsync(core, staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now)))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Accounts_OfThePartnerRoleAroundTheUnit_AreLinkedToOneUnit(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var second = await AddAsync(core, staff.County, TestCity.County, TestData.PoliceStation("演示二所"));
        var free = await core.AddOfficerAsync(StaffRole.PartnerUnit, TestCity.County, inCharge: false);
        var foreign = await core.AddOfficerAsync(StaffRole.PartnerUnit, TestCity.OtherCounty, inCharge: false);
        var volunteer = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.County, inCharge: false);

        var list = await core.Dispatcher.QueryAsync(staff.County, new ListPartnerAccounts(unit));
        Assert.Equal([police.StaffId], list.Linked.Select(account => account.StaffId));
        Assert.Equal([free.StaffId], list.Free.Select(account => account.StaffId));
        Assert.Null(await RefusalAsync(core, staff.County, new LinkPartnerAccount(unit, police.StaffId)));
        Assert.Equal(ReferralErrors.AccountTaken, await RefusalAsync(core, staff.County, new LinkPartnerAccount(second, police.StaffId)));
        Assert.Equal(ReferralErrors.AccountUnfit, await RefusalAsync(core, staff.County, new LinkPartnerAccount(second, foreign.StaffId)));
        Assert.Equal(
            ReferralErrors.AccountUnfit,
            await RefusalAsync(core, staff.County, new LinkPartnerAccount(second, volunteer.StaffId))
        );
        Assert.Equal(
            ReferralErrors.AccountUnfit,
            await RefusalAsync(core, staff.County, new LinkPartnerAccount(second, staff.Station.StaffId))
        );
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, new UnlinkPartnerAccount(second, police.StaffId)));
        Assert.Null(await RefusalAsync(core, staff.County, new LinkPartnerAccount(second, free.StaffId)));
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new ListPartnerUnits(Search: "二所"))).Single().Accounts);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private static Task<Guid> AddAsync(TestCore core, StaffActor by, string area, PartnerUnitFacts facts) =>
        core.Dispatcher.SendAsync(by, new AddPartnerUnit(area, facts));

    private static async Task<IReadOnlyList<Guid>> IdsAsync(TestCore core, StaffActor actor, ListPartnerUnits query) =>
        [.. (await core.Dispatcher.QueryAsync(actor, query)).Select(unit => unit.Id)];
}
