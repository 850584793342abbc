using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Referrals;

/// <summary>督促处理意见: by whom, when, and what stands on it.</summary>
public sealed class UrgingTests(Databases databases)
{
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Urge_FbfArt73Para1_ByCountyOrCityAndOnlyWhenOverdue(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.Dispatcher.SendAsync(
            staff.Station,
            new ReferCase(caseId, TestData.ForThePolice(unit, core.Now, ReferralUrgency.Urgent))
        );
        var urge = new IssueUrgingOpinion(caseId, id, "演示：超期没有答复。", new DateOnly(2026, 11, 20));

        Assert.Equal(ReferralErrors.NotOverdue, await RefusalAsync(core, staff.County, urge));
        Assert.False((await core.Dispatcher.QueryAsync(staff.Station, new ListCaseReferrals(caseId))).MayUrge);
        await core.TurnToAsync(TestCore.Start.AddHours(25));
        Assert.Equal(ReferralErrors.UrgingCountyOnly, await RefusalAsync(core, staff.Station, urge));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, urge));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.County, urge with { ReplyBy = new DateOnly(2026, 11, 3) }));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.County, urge with { ReplyBy = new DateOnly(2027, 11, 3) }));
        var opinion = await core.Dispatcher.SendAsync(staff.County, urge);
        Assert.Equal(ReferralErrors.UrgingRuns, await RefusalAsync(core, staff.City, urge));

        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetUrgingOpinion(caseId, opinion));
        var sheet = await core.Dispatcher.QueryAsync(police, new OpenReferral(id));
        var row = Assert.Single((await core.ReferralAsync(staff.County, caseId, id)).Urgings);
        Assert.Equal(("督〔2026〕1号", "演示派出所", "演示：超期没有答复。"), (paper.Number, paper.Unit, paper.Reasons));
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3)), (paper.ReferredOn, paper.On));
        Assert.Equal(TestCore.Start.AddHours(24), paper.DueAt);
        Assert.Equal((opinion, "督〔2026〕1号"), (row.Id, row.Number));
        Assert.Equal("演示：超期没有答复。", Assert.Single(sheet.Content!.Urgings).Reasons);
        Assert.Contains(
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline,
            entry => entry.Kind == CaseEventKind.UrgingIssued
        );
        var unseen = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(staff.OtherStation, new GetUrgingOpinion(caseId, opinion))
        );
        Assert.Equal(CommonErrors.NotFound, unseen.Error);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Numbers_OfOneIssuerInOneYear_RunOnAlsoWhenTwoAreIssuedAtOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var referred = new List<(Guid Case, Guid Referral)>();
        for (var i = 0; i < 3; i++)
        {
            var caseId = await core.AcceptedCaseAsync(staff.Station);
            referred.Add(
                (
                    caseId,
                    await core.Dispatcher.SendAsync(
                        staff.Station,
                        new ReferCase(caseId, TestData.ForThePolice(unit, core.Now, ReferralUrgency.Critical))
                    )
                )
            );
        }

        await core.TurnToAsync(TestCore.Start.AddHours(25));
        var day = new DateOnly(2026, 11, 20);
        await Task.WhenAll(
            referred.Take(2).Select(about => core.Dispatcher.SendAsync(staff.County, Urge(about.Case, about.Referral, day)))
        );
        await core.Dispatcher.SendAsync(staff.City, Urge(referred[2].Case, referred[2].Referral, day));

        var numbers = new List<string>();
        foreach (var (caseId, referral) in referred)
        {
            numbers.Add(Assert.Single((await core.ReferralAsync(staff.County, caseId, referral)).Urgings).Number);
        }

        Assert.Equal(["督〔2026〕1号", "督〔2026〕2号"], numbers.Take(2).Order(StringComparer.Ordinal));
        Assert.Equal("督〔2026〕1号", numbers[2]); // The city counts for itself.
    }

    private static IssueUrgingOpinion Urge(Guid caseId, Guid referral, DateOnly day) => new(caseId, referral, "演示：请尽快办理。", day);

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }
}
