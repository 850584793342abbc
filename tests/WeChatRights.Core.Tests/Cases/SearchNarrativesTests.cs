using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class SearchNarrativesTests
{
    [Fact]
    public async Task SearchNarratives_WithinSight_FindsWordsAndSaysHowManyItOpened()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.FileCaseAsync();
        var wanted = await core.FileCaseAsync(
            TestData.Complaint() with
            {
                Narrative = "演示：厂里拖欠三个月工资，不让请产假，还说要辞退。",
            }
        );
        await core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship) with { Narrative = "演示：别的乡镇也拖欠工资" });

        var result = await core.Dispatcher.QueryAsync(staff.Station, new SearchNarratives("工资 产假", new CaseFilter()));

        var hit = Assert.Single(result.Hits);
        Assert.Equal((wanted, 2, true), (hit.Row.Id, result.Scanned, result.Complete));
        Assert.Contains("拖欠三个月工资", hit.Excerpt);
    }

    [Fact]
    public async Task SearchNarratives_NeedToKnowCaseOfOthers_IsNeverOpened()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.FileCaseAsync(TestData.SensitiveComplaint());

        var result = await core.Dispatcher.QueryAsync(staff.City, new SearchNarratives("工资", new CaseFilter()));

        Assert.Equal((0, 0), (result.Hits.Count, result.Scanned));
    }

    [Fact]
    public async Task SearchNarratives_EachSearch_IsOneAuditRowAndThirtyAnHourAreEnough()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.FileCaseAsync();
        await core.FileCaseAsync();
        for (var i = 0; i < SearchNarratives.PerHour; i++)
        {
            await core.Dispatcher.QueryAsync(staff.Station, new SearchNarratives("工资", new CaseFilter()));
        }

        Assert.Equal(CaseErrors.SearchQuota, await core.RefusalAsync(staff.Station, new SearchNarratives("工资", new CaseFilter())));
        var rows = await core.LookAsync(db => db.Set<AuditEntry>().Where(entry => entry.Action == "Unseal").ToListAsync());
        Assert.Equal(SearchNarratives.PerHour, rows.Count);
        Assert.All(rows, row => Assert.Equal(("SearchNarratives", "narrative x2"), (row.Purpose, row.Fields)));
        core.Clock.Advance(TimeSpan.FromHours(1.01));
        await core.KeepSignedInAsync();
        await core.Dispatcher.QueryAsync(staff.Station, new SearchNarratives("工资", new CaseFilter()));
    }

    [Fact]
    public async Task SearchNarratives_Cancelled_Stops()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.FileCaseAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            core.Dispatcher.QueryAsync(staff.Station, new SearchNarratives("工资", new CaseFilter()), gone.Token)
        );
    }

    [Theory]
    [InlineData("厂里拖欠工资", "工资 奖金", null)]
    [InlineData("ABC abc", "Bc", "ABC abc")]
    [InlineData(
        "零一二三四五六七八九零一二三四五六七八九零一二三四五六七八九目标零一二三四五六七八九零一二三四五六七八九零一二三四五六七八九",
        "目标",
        "…零一二三四五六七八九零一二三四五六七八九目标零一二三四五六七八九零一二三四五六七八九…"
    )]
    public void NarrativeMatch_Words_AllMustOccur(string text, string words, string? excerpt) =>
        Assert.Equal(excerpt, NarrativeMatch.Find(text, words.Split(' ')));
}
