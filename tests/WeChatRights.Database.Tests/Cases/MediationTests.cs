using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>What was mediated, and the paper that both sign.</summary>
public sealed class MediationTests(Databases databases)
{
    private const string Words = "演示：双方到站里谈了两个小时。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mediation_Agreed_IsOnRecordSealedAndHasItsPaper(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);

        var id = await core.Dispatcher.SendAsync(staff.Station, Agreed(core, caseId));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(CaseEventKind.MediationAgreed, seen.Timeline[0].Kind);
        var held = Assert.Single(seen.Mediations);
        Assert.Equal((id, MediationOutcome.Agreed, core.Now.ChinaDate().AddDays(30)), (held.Id, held.Outcome, held.ConfirmBy));
        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetMediationAgreement(caseId, id));
        Assert.Equal("演示：每月给抚养费。", paper.Terms.Terms);
        Assert.Equal(MediationErrors.Unknown, await RefusalAsync(core, staff.Station, new GetMediationAgreement(caseId, Guid.Empty)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, new GetMediationAgreement(caseId, id)));
        var stored = await core.LookAsync(db => db.Set<MediationRecord>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain("抚养费", stored.Terms!.Value.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The other side keeps a copy.</summary>
    [Fact]
    public void Agreement_HoldsTheseFactsAndNoOthers()
    {
        Assert.Equal(
            ["AgreedOn", "ClientName", "ConfirmBy", "RespondentName", "Terms"],
            typeof(MediationAgreement)
                .GetProperties()
                .Where(property => property.Name != "EqualityContract")
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["Facts", "Mediators", "PerformBy", "Terms"],
            typeof(AgreementTerms)
                .GetProperties()
                .Where(property => property.Name != "EqualityContract")
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mediation_RmtjArt3_OneSideUnwilling_IsNone(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var agreed = Agreed(core, caseId);

        foreach (
            var wrong in new[]
            {
                agreed with
                {
                    BothWilling = false,
                },
                agreed with
                {
                    Agreement = null,
                },
                agreed with
                {
                    Outcome = MediationOutcome.GoesOn,
                },
                agreed with
                {
                    HeldOn = core.Now.ChinaDate().AddDays(1),
                },
                agreed with
                {
                    Agreement = agreed.Agreement! with { PerformBy = core.Now.ChinaDate().AddDays(-1) },
                },
            }
        )
        {
            Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, wrong));
        }

        Assert.Equal(0, await core.LookAsync(db => db.Set<MediationRecord>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mediation_Violence_NeedsAnAssessmentAndHerWrittenRequest(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var agreed = Agreed(core, caseId);

        Assert.Equal(MediationErrors.AssessFirst, await RefusalAsync(core, staff.Station, agreed with { HerRequest = true }));
        Assert.DoesNotContain(CaseAction.Mediate, (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Allowed);
    }

    private static RecordMediation Agreed(TestCore core, Guid caseId) =>
        new(
            caseId,
            core.Now.ChinaDate(),
            MediationOutcome.Agreed,
            BothWilling: true,
            HerRequest: false,
            Words,
            new AgreementTerms("演示：为抚养费争执。", "演示：每月给抚养费。", core.Now.ChinaDate().AddDays(10), "演示调解员")
        );
}
