using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>Views of the queue, of a person or shared by a unit.</summary>
public sealed class CaseViewTests(Databases databases)
{
    private static readonly CaseViewFilter Filter = new(
        CaseView.Overdue,
        "D3",
        TestCity.Township,
        CaseStatus.InProgress,
        RiskLevel.High,
        Guid.Parse("01960000-0000-7000-8000-000000000001"),
        DueWindow.Week,
        new DateOnly(2026, 11, 1),
        new DateOnly(2026, 11, 30),
        CaseSort.Received
    );
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task View_OfAUnit_IsSeenByItsPeople_AndChangedByWhoSavedItOrIsInCharge(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var deputy = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var other = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        Assert.Equal(
            CaseViewErrors.UnitUnfit,
            await Refusals.RefusalAsync(core, staff.OtherStation, new SaveCaseView("演示", Filter, TestCity.Township))
        );
        var shared = await core.Dispatcher.SendAsync(deputy, new SaveCaseView("演示·本站超期", Filter, TestCity.Township));
        var own = await core.Dispatcher.SendAsync(deputy, new SaveCaseView("演示·我的", new CaseViewFilter()));

        Assert.Equal([(own, true), (shared, true)], await SeenAsync(core, deputy));
        Assert.Equal([(shared, true)], await SeenAsync(core, staff.Station));
        Assert.Equal([(shared, false)], await SeenAsync(core, other));
        Assert.Empty(await SeenAsync(core, staff.OtherStation));
        Assert.Empty(await SeenAsync(core, staff.County));
        Assert.Equal(Filter, (await ListAsync(core, other)).Items[0].Filter);

        Assert.Equal(CaseViewErrors.NotYours, await Refusals.RefusalAsync(core, other, new DeleteCaseView(shared)));
        Assert.Equal(CaseViewErrors.NotYours, await Refusals.RefusalAsync(core, other, new RenameCaseView(shared, "演示")));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, other, new DeleteCaseView(own)));
        await core.Dispatcher.SendAsync(staff.Station, new RenameCaseView(shared, "演示·改过"));
        Assert.Equal("演示·改过", (await ListAsync(core, other)).Items[0].Name);
        await core.Dispatcher.SendAsync(staff.Station, new DeleteCaseView(shared));
        Assert.Empty(await SeenAsync(core, other));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Views_TwentyOfAPersonAndTwentyOfAUnit(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        for (var count = 0; count < 20; count++)
        {
            await core.Dispatcher.SendAsync(staff.Station, new SaveCaseView($"演示{count}", new CaseViewFilter()));
            await core.Dispatcher.SendAsync(staff.Station, new SaveCaseView($"演示{count}", new CaseViewFilter(), TestCity.Township));
        }

        Assert.Equal(CaseViewErrors.TooMany, await Refusals.RefusalAsync(core, staff.Station, new SaveCaseView("演示", Filter)));
        Assert.Equal(
            CaseViewErrors.TooMany,
            await Refusals.RefusalAsync(core, staff.Station, new SaveCaseView("演示", Filter, TestCity.Township))
        );
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, new SaveCaseView("演示", Filter)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task View_MovesUp_AndHoldsNoWordThatWasTyped(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var first = await core.Dispatcher.SendAsync(staff.Station, new SaveCaseView("演示一", new CaseViewFilter()));
        var second = await core.Dispatcher.SendAsync(staff.Station, new SaveCaseView("演示二", new CaseViewFilter()));
        var third = await core.Dispatcher.SendAsync(staff.Station, new SaveCaseView("演示三", new CaseViewFilter()));

        await core.Dispatcher.SendAsync(staff.Station, new MoveCaseViewUp(third));
        await core.Dispatcher.SendAsync(staff.Station, new MoveCaseViewUp(first));

        Assert.Equal([first, third, second], (await SeenAsync(core, staff.Station)).Select(row => row.Id));
        foreach (
            var filter in new[]
            {
                new CaseViewFilter(Category: "演示甲"),
                new CaseViewFilter(Category: "ZZ"),
                new CaseViewFilter(Place: "演示"),
            }
        )
        {
            Assert.Equal(CommonErrors.Invalid, await Refusals.RefusalAsync(core, staff.Station, new SaveCaseView("演示", filter)));
        }

        Assert.Equal(
            CaseViewErrors.NamesNumber,
            await Refusals.RefusalAsync(core, staff.Station, new SaveCaseView("演示 13800000000", new CaseViewFilter()))
        );
    }

    private static async Task<CaseViewList> ListAsync(TestCore core, StaffActor who) =>
        await core.Dispatcher.QueryAsync(who, new ListCaseViews());

    private static async Task<IEnumerable<(Guid Id, bool)>> SeenAsync(TestCore core, StaffActor who) =>
        (await ListAsync(core, who)).Items.Select(row => (row.Id, row.MayChange));

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }
}
