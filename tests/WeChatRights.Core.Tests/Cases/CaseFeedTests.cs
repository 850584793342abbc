using WeChatRights.Core.Cases;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class CaseFeedTests
{
    private static readonly Actor Feed = Actor.System("case-feed");

    [Fact]
    public async Task ReadCaseFeed_Since_ListsWhatChangedAndNothingElse()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var old = await core.FileCaseAsync();
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        var since = core.Now;
        var fresh = await core.FileCaseAsync();

        Assert.Equal([fresh], (await core.Dispatcher.QueryAsync(Feed, new ReadCaseFeed(since))).Select(change => change.CaseId));
        await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(old, "电话没人接"));
        Assert.Equal(2, (await core.Dispatcher.QueryAsync(Feed, new ReadCaseFeed(since))).Count);
    }

    [Fact]
    public async Task ReadCaseFeed_ByAPerson_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        Assert.Equal(CommonErrors.Forbidden, await core.RefusalAsync(staff.City, new ReadCaseFeed(core.Now)));
    }

    [Fact]
    public async Task ListCaseChanges_Changed_ShowsOnlyWhatIsInSight()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var mine = await core.FileCaseAsync();
        var theirs = await core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));

        var rows = await core.Dispatcher.QueryAsync(staff.Station, new ListCaseChanges([mine, theirs, Ids.New(core.Now)]));

        Assert.Equal([mine], rows.Select(row => row.Id));
    }
}
