using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class CaseVisibilityTests
{
    [Fact]
    public async Task CasesVisibleTo_OrdinaryCase_SeenAlongItsLineOnly()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.FileCaseAsync();

        Assert.Equal(
            (1, 1, 1),
            (await SeenAsync(core, staff.City), await SeenAsync(core, staff.County), await SeenAsync(core, staff.Station))
        );
        Assert.Equal((0, 0), (await SeenAsync(core, staff.OtherStation), await SeenAsync(core, staff.Village)));
    }

    [Fact]
    public async Task CasesVisibleTo_NeedToKnow_SeenByOwnerAndNamedSuperiorOnly()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await core.FileCaseAsync(TestData.SensitiveComplaint());

        Assert.Equal((1, 1), (await SeenAsync(core, staff.Station), await SeenAsync(core, staff.County)));
        Assert.Equal((0, 0), (await SeenAsync(core, colleague), await SeenAsync(core, staff.City)));

        await core.Dispatcher.SendAsync(staff.Station, new AssignCase(caseId, colleague.StaffId));

        Assert.Equal((1, 1), (await SeenAsync(core, colleague), await SeenAsync(core, staff.Station))); // Owner now, participant still.
    }

    [Fact]
    public async Task CasesVisibleTo_BarredByKinship_NeverNotEvenAsOwnerOfTheArea()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.DeclareKinAsync(staff.Station, "13900000001");
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { Respondent = new Respondent("演示乙", "13900000001", null) });

        Assert.Equal((0, 1), (await SeenAsync(core, staff.Station), await SeenAsync(core, staff.County)));
        Assert.Equal(staff.County.StaffId, (await core.CaseAsync(caseId)).OwnerId);
        Assert.Equal(CommonErrors.NotFound, await core.RefusalAsync(staff.Station, new GetCase(caseId)));
        Assert.DoesNotContain(
            await core.Dispatcher.QueryAsync(staff.County, new ListUnitsBelow(caseId)),
            unit => unit.Code == TestCity.Township
        );
    }

    [Fact]
    public async Task ListUnitsBelow_HerVillageRuledOut_OffersNoVillage()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { AvoidVillage = true, Village = TestCity.Village });

        var units = await core.Dispatcher.QueryAsync(staff.County, new ListUnitsBelow(caseId));

        Assert.Equal([TestCity.Township, TestCity.OtherTownship], units.Select(unit => unit.Code));
        Assert.True(units[0].IsHers);
    }

    [Fact]
    public async Task ListAssignees_OfTheUnit_LeavesOutTheBarred()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        await core.DeclareKinAsync(colleague, "13900000001");
        var caseId = await core.FileCaseAsync(
            TestData.Complaint() with
            {
                AvoidVillage = true,
                Respondent = new Respondent(null, "13900000001", null),
            }
        );

        var choices = await core.Dispatcher.QueryAsync(staff.County, new ListAssignees(caseId));

        Assert.Equal([(staff.County.StaffId, true)], choices.Select(choice => (choice.StaffId, choice.IsOwner)));
    }

    private static async Task<int> SeenAsync(TestCore core, StaffActor actor) =>
        (await core.Dispatcher.QueryAsync(actor, new ListCases(new CaseFilter()))).Total;
}
