using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>What waits for one's second word, what another organ owes, and who could be given several cases at once.</summary>
public sealed class QueueViewsTests(Databases databases)
{
    private const string Words = "演示：谈过三次，她说现在平安。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Second_Closing_WaitsForWhoWasAsked_AndForNobodyElse(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.TellRightsAsync(staff.Station, caseId);
        Assert.Empty(await SecondAsync(core, staff.County));

        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words));

        Assert.Equal([caseId], await SecondAsync(core, staff.County));
        foreach (var other in new[] { staff.Station, colleague, staff.City, staff.OtherStation })
        {
            Assert.Empty(await SecondAsync(core, other));
        }

        var bench = await core.Dispatcher.QueryAsync(staff.County, new GetWorkbench());
        Assert.Equal((1, 0), (bench.Second.Count, bench.ReferralLate.Count));
        await core.Dispatcher.SendAsync(staff.County, new DecideClosing(caseId, Agrees: false, Words));
        Assert.Empty(await SecondAsync(core, staff.County));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Second_LowerRisk_WaitsForTheCountyOrTheCity_NeverForWhoAsksOrCannotAnswer(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var answers = new Dictionary<string, RiskAnswer> { ["F2"] = RiskAnswer.Yes };
        await core.Dispatcher.SendAsync(
            staff.Station,
            new AssessRisk(caseId, "FL-DV-2018", 1, answers, RiskOccasion.First, WithHer: true, RaiseTo: null, Words: null)
        );
        await core.Dispatcher.SendAsync(
            staff.Station,
            new RecordPoliceReport(caseId, PoliceChannel.ByHerself, core.Now, Receipt: null, "演示：她报了。")
        );

        await core.Dispatcher.SendAsync(staff.County, new ProposeLowerRisk(caseId, RiskLevel.Medium, "演示：他搬走了。"));

        Assert.Equal([caseId], await SecondAsync(core, staff.City));
        Assert.Empty(await SecondAsync(core, staff.County));
        Assert.Empty(await SecondAsync(core, staff.Station)); // The owner, but a lower risk is not hers to agree to.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Second_AccessToAChildsFile_WaitsForOwnerAndSuperior_UntilAnswered(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { MinorInvolved = true });
        await core.ArrangeAsync(db => db.Add(new CaseMember(caseId, staff.City.StaffId, CaseMemberRole.Participant)));

        await core.Dispatcher.SendAsync(staff.City, new AskMinorAccess(caseId, MinorAccessGround.Supervise));

        Assert.Equal([caseId], await SecondAsync(core, staff.Station));
        Assert.Equal([caseId], await SecondAsync(core, staff.County));
        Assert.Empty(await SecondAsync(core, staff.City));
        var access = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new GetMinorAccess(caseId))).Others);
        await core.Dispatcher.SendAsync(staff.Station, new AnswerMinorAccess(caseId, access.Id, Agrees: true));
        Assert.Empty(await SecondAsync(core, staff.County));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReferralLate_PastItsDeadline_IsSeenByWhoSeesTheCase_UntilTheUnitAnswers(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var id = await core.Dispatcher.SendAsync(
            staff.Station,
            new ReferCase(caseId, TestData.ForThePolice(unit, core.Now, ReferralUrgency.Urgent))
        );
        await core.TurnToAsync(core.Now.AddHours(24));
        Assert.Empty(await LateAsync(core, staff.Station));

        await core.TurnToAsync(core.Now.AddSeconds(1));

        Assert.Equal([caseId], await LateAsync(core, staff.Station));
        Assert.Equal([caseId], await LateAsync(core, staff.County)); // The named superior.
        Assert.Empty(await LateAsync(core, staff.City)); // Need to know.
        Assert.Empty(await LateAsync(core, staff.OtherStation));
        await core.Dispatcher.SendAsync(police, new AcceptReferral(id));
        Assert.Empty(await LateAsync(core, staff.Station));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task BulkAssignees_CountWhatEachCouldHave_WithoutKinAndWhoIsAway(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var kin = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var away = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var here = await core.FileCaseAsync();
        var known = await core.FileCaseAsync(TestData.Complaint() with { Respondent = new Respondent(null, "13900000001", null) });
        await core.Dispatcher.SendAsync(kin, new DeclareKin("13900000001", null));
        var there = await core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));
        var today = core.Now.ChinaDate();
        await core.Dispatcher.SendAsync(away, new PlanLeave(away.StaffId, today, today, kin.StaffId));
        var ask = new ListBulkAssignees([here, known, there]);

        var county = await core.Dispatcher.QueryAsync(staff.County, ask);
        var station = await core.Dispatcher.QueryAsync(staff.OtherStation, ask);

        Assert.Equal(
            [(staff.Station.StaffId, 2), (kin.StaffId, 1), (staff.OtherStation.StaffId, 1)],
            county
                .OrderByDescending(person => person.Possible)
                .ThenByDescending(person => person.StaffId == kin.StaffId)
                .Select(person => (person.StaffId, person.Possible))
        );
        Assert.Equal([(staff.OtherStation.StaffId, 1)], station.Select(person => (person.StaffId, person.Possible)));
    }

    private static Task<IReadOnlyList<Guid>> SecondAsync(TestCore core, StaffActor staff) => ListAsync(core, staff, CaseView.Second);

    private static Task<IReadOnlyList<Guid>> LateAsync(TestCore core, StaffActor staff) => ListAsync(core, staff, CaseView.ReferralLate);

    private static async Task<IReadOnlyList<Guid>> ListAsync(TestCore core, StaffActor staff, CaseView view) =>
        [.. (await core.Dispatcher.QueryAsync(staff, new ListCases(new CaseFilter(view)))).Items.Select(row => row.Id)];
}
