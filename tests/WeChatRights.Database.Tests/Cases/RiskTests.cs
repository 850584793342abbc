using System.Text;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>Judging the danger, from the first question to the second signature.</summary>
public sealed class RiskTests(Databases databases)
{
    private const string Why = "演示：她说他买了刀。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HighRisk_IsKnownAtTheCountyCallsMediationOffAndWaitsForThePolice(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, Why)); // So that the county has no part in it.
        var mediation = await core.Dispatcher.SendAsync(
            staff.Village,
            new AskForVolunteers(caseId, TestData.Accompany(core.Now.AddDays(2), persons: 2) with { Kind = CaseTaskKind.Mediate })
        );
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, new AddCaseNote(caseId, Why)));

        var level = await core.Dispatcher.SendAsync(staff.Village, Assess(caseId, new() { ["F1"] = RiskAnswer.Yes }));

        Assert.Equal(RiskLevel.High, level);
        var seen = await core.Dispatcher.QueryAsync(staff.County, new GetCase(caseId)); // Now she takes part in it.
        Assert.Equal((RiskLevel.High, 0, 10), (seen.Row.Risk, seen.Safety!.Contacts, seen.Safety.Planned));
        Assert.Equal(
            [CaseTaskState.Withdrawn],
            (await core.Dispatcher.QueryAsync(staff.Village, new ListCaseTasks(caseId)))
                .Items.Where(task => task.Id == mediation)
                .Select(task => task.State)
        );
        Assert.Contains(
            staff.County.StaffId,
            await core.LookAsync(db =>
                db.Set<StaffNotice>()
                    .Where(notice => notice.Kind == StaffNoticeKind.HighRisk)
                    .Select(notice => notice.StaffId)
                    .ToListAsync()
            )
        );
        var close = new CloseCase(caseId, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, "演示：已拿到保护令。");
        Assert.Equal(CaseErrors.PoliceReportMissing, await RefusalAsync(core, staff.Village, close));
        await core.Dispatcher.SendAsync(
            staff.Village,
            new RecordPoliceReport(caseId, PoliceChannel.Emergency110, core.Now.AddMinutes(-5), " 演示-7 ", "演示：已出警。")
        );
        var reported = (await core.Dispatcher.QueryAsync(staff.Village, new GetCase(caseId))).Timeline[0];
        Assert.Equal(CaseEventKind.ReportedToPolice, reported.Kind);
        Assert.EndsWith("打 110，回执 演示-7。演示：已出警。", reported.Text, StringComparison.Ordinal);
        await core.TellRightsAsync(staff.Village, caseId);
        await core.EndAsync(staff.Village, staff.Station, close);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Assessments_AreKeptWithTheirWordsSealedAndAudited(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, Assess(caseId, new() { ["1"] = RiskAnswer.Yes, ["2"] = RiskAnswer.Unclear }));
        await core.Dispatcher.SendAsync(
            staff.Station,
            Assess(caseId, new() { ["1"] = RiskAnswer.No }) with
            {
                Occasion = RiskOccasion.Weapon,
                RaiseTo = RiskLevel.Medium,
                Words = Why,
            }
        );

        var past = await core.Dispatcher.QueryAsync(staff.County, new ListRiskAssessments(caseId));

        Assert.Equal(
            [(RiskOccasion.Weapon, RiskLevel.Medium, true), (RiskOccasion.First, RiskLevel.Low, false)],
            past.Select(one => (one.Occasion, one.Level, one.Raised))
        );
        Assert.Equal((1, 10), (past[1].Points, past[1].OpenItems));
        Assert.Equal([RiskAnswer.Yes, RiskAnswer.Unclear, null], past[1].Answers.Take(3).Select(answer => answer.Answer));
        var cells = await core.LookAsync(db => db.Set<RiskAssessment>().Select(row => row.Answers).ToListAsync());
        Assert.All(cells, cell => Assert.DoesNotContain("Yes", Encoding.UTF8.GetString(cell.Cell), StringComparison.Ordinal));
        Assert.Equal(
            1,
            await core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.CaseId == caseId && entry.Fields == "answers"))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Assess_WrongAnswers_AreRefusedAndNothingIsKept(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var fine = Assess(caseId, new() { ["1"] = RiskAnswer.Yes });

        Assert.Equal(CaseErrors.InstrumentUnknown, await RefusalAsync(core, staff.Station, fine with { InstrumentVersion = 9 }));
        Assert.Equal(
            CaseErrors.InstrumentUnknown,
            await RefusalAsync(
                core,
                staff.Station,
                fine with
                {
                    Answers = new Dictionary<string, RiskAnswer> { ["演示"] = RiskAnswer.Yes },
                }
            )
        );
        foreach (var wrong in new[] { fine with { RaiseTo = RiskLevel.High }, fine with { RaiseTo = RiskLevel.Low, Words = Why } })
        {
            Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, wrong));
        }

        Assert.Equal(0, await core.LookAsync(db => db.Set<RiskAssessment>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LowerRisk_ByTheCounty_TakesASecondSignature(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.Station, Assess(caseId, new() { ["F2"] = RiskAnswer.Yes }));
        await core.Dispatcher.SendAsync(
            staff.Station,
            new RecordPoliceReport(caseId, PoliceChannel.ByHerself, core.Now, Receipt: null, "演示：她报了。")
        );
        var propose = new ProposeLowerRisk(caseId, RiskLevel.Medium, "演示：他搬走了。");
        var decide = new DecideLowerRisk(caseId, Agrees: true, "演示：核实过。");

        Assert.Equal(CaseErrors.CountyOnly, await RefusalAsync(core, staff.Station, propose));
        await core.Dispatcher.SendAsync(staff.County, propose);
        Assert.Equal(CaseErrors.CountyOnly, await RefusalAsync(core, staff.Station, decide));
        Assert.Equal(CaseErrors.SecondPersonNeeded, await RefusalAsync(core, staff.County, decide));
        var asked = await core.LookAsync(db =>
            db.Set<StaffNotice>().SingleAsync(notice => notice.Kind == StaffNoticeKind.RiskLoweringAsked)
        );
        Assert.Equal(staff.City.StaffId, asked.StaffId);
        await core.Dispatcher.SendAsync(staff.City, decide);

        Assert.Equal(RiskLevel.Medium, (await CaseAsync(core, caseId)).Risk);
        Assert.Equal(CaseErrors.NoLoweringAsked, await RefusalAsync(core, staff.City, decide));
    }

    /// <summary>Nobody reports, nobody calls: it climbs like any other limit, to a named person.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task PoliceReport_Forgotten_ClimbsToTheCounty(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, Assess(caseId, new() { ["F1"] = RiskAnswer.Yes }));
        await core.TurnToAsync(core.Now.AddMinutes(31));

        Assert.Contains(caseId, await core.Dispatcher.QueryAsync(Actor.System("test"), new FindOverdueCases()));
        await core.Dispatcher.SendAsync(Actor.System("test"), new EscalateOverdueCase(caseId));

        Assert.Equal(staff.County.StaffId, (await CaseAsync(core, caseId)).OwnerId);
    }

    private static Task<Case> CaseAsync(TestCore core, Guid caseId) =>
        core.LookAsync(db => db.Set<Case>().SingleAsync(c => c.Id == caseId));

    private static AssessRisk Assess(Guid caseId, Dictionary<string, RiskAnswer> answers) =>
        new(caseId, "FL-DV-2018", 1, answers, RiskOccasion.First, WithHer: true, RaiseTo: null, Words: null);
}
