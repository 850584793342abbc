using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers.Assignments;

/// <summary>Who may be asked for a task, and what she may read of a person in need.</summary>
public sealed class TaskTests(Databases databases)
{
    private static readonly DateTimeOffset Wednesday = TestCore.Start.AddDays(2);
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Ask_OfADelicateCase_NeedsTwoOrAnOfficer(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var violence = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var danger = await core.AcceptedCaseAsync(
            staff.Station,
            TestData.SensitiveComplaint(phone: "13800000002") with
            {
                Danger = new DangerAnswers(Now: true),
            }
        );
        var child = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint() with { MinorInvolved = true });
        var one = TestData.Accompany(Wednesday);
        var withOfficer = one with { OfficerId = staff.Station.StaffId };

        Assert.Equal(TaskErrors.NeedsTwo, await AskAsync(core, violence, one));
        Assert.Equal(TaskErrors.NeedsTwo, await AskAsync(core, child, one));
        Assert.Equal(TaskErrors.NeedsTwo, await AskAsync(core, danger, withOfficer));
        Assert.Equal(TaskErrors.NotMediated, await AskAsync(core, danger, one with { Kind = CaseTaskKind.Mediate, Persons = 2 }));
        Assert.Equal(TaskErrors.OfficerUnfit, await AskAsync(core, violence, one with { OfficerId = staff.OtherStation.StaffId }));
        Assert.Equal(TaskErrors.TimeInvalid, await AskAsync(core, violence, TestData.Accompany(core.Now, persons: 2)));
        Assert.Equal(TaskErrors.PlaceUnknown, await AskAsync(core, violence, one with { Place = "410422101999" }));
        Assert.Null(await AskAsync(core, violence, withOfficer));
        Assert.Null(await AskAsync(core, child, one with { Persons = 2 }));
        Assert.Null(await AskAsync(core, danger, one with { Persons = 2 }));
        var kept = await core.LookAsync(db => db.Set<CaseTask>().SingleAsync(task => task.CaseId == danger));
        Assert.True(kept.Dangerous);
        Assert.True((await core.LookAsync(db => db.Set<CaseTask>().SingleAsync(task => task.CaseId == child))).WithChildren);
        Assert.DoesNotContain("县医院", System.Text.Encoding.UTF8.GetString(kept.Needs!.Value.Cell), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Candidates_WhoIsRelated_AreKeptAway(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var respondent = new Respondent("演示对方", "13900000002", null);
        var filing = TestData.SensitiveComplaint(phone: "13900000001") with { Respondent = respondent };
        var herself = await AddAsync(core, 1);
        var otherSide = await AddAsync(core, 2);
        var cousin = await AddAsync(core, 3);
        var free = await AddAsync(core, 4);
        var abroad = await AddAsync(core, 5);
        await core.Dispatcher.SendAsync(cousin.Account, new DeclareKin("13900000001", null));
        var caseId = await core.AcceptedCaseAsync(staff.Station, filing);
        // Who has helped the other side in another case.
        var (_, helped) = await HelpAsync(core, TestData.SensitiveComplaint(phone: "13900000002"), abroad);

        var taskId = await core.Dispatcher.SendAsync(
            staff.Station,
            new AskForVolunteers(caseId, TestData.Accompany(Wednesday.AddDays(1), persons: 2))
        );
        var found = await core.CandidatesAsync(staff.Station, caseId, taskId);
        var forced = await RefusalAsync(core, staff.Station, new OfferTask(caseId, taskId, [cousin.Volunteer]));

        Assert.NotEqual(Guid.Empty, helped);
        Assert.Equal(free.Volunteer, found[0].VolunteerId);
        Assert.Empty(found[0].WhyNot);
        Assert.Equal(
            new[] { herself.Volunteer, otherSide.Volunteer, cousin.Volunteer, abroad.Volunteer }.Order(),
            found.Where(person => person.WhyNot.Contains(WhyNot.Related)).Select(person => person.VolunteerId).Order()
        );
        Assert.Equal(TaskErrors.CandidateUnfit, forced);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Kin_DeclaredAfterwards_GivesTheTaskToTheNextOne(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second, third) = (await AddAsync(core, 1), await AddAsync(core, 2), await AddAsync(core, 3));
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var taskId = await core.Dispatcher.SendAsync(
            staff.Station,
            new AskForVolunteers(caseId, TestData.Accompany(core.Now.AddHours(5), persons: 2))
        );
        await core.Dispatcher.SendAsync(staff.Station, new OfferTask(caseId, taskId, [first.Volunteer, second.Volunteer, third.Volunteer]));
        var taken = Assert.Single(await core.AssignmentsAsync(first.Account));
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(taken.Id));
        var opened = await core.Dispatcher.QueryAsync(first.Account, new OpenAssignment(taken.Id));

        await core.Dispatcher.SendAsync(first.Account, new DeclareKin("13800000000", null));

        var row = await core.TaskAsync(staff.Station, caseId, taskId);
        var gone = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(first.Account, new OpenAssignment(taken.Id)));
        Assert.NotNull(opened.Content);
        Assert.Equal([OfferStage.GaveBack, OfferStage.Asked, OfferStage.Asked], row.Offers.Select(offer => offer.Stage));
        Assert.Equal(CommonErrors.NotFound, gone.Error);
        Assert.Empty(await core.AssignmentsAsync(first.Account));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Open_ShowsWhatTheTaskNeeds_OnlyWhileItLasts(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second) = (await AddAsync(core, 1), await AddAsync(core, 2));
        var safe = new SafeContact([ContactChannel.Call], [new SafeHours(new TimeOnly(9, 0), new TimeOnly(11, 0))], "演示暗号");
        var filing = TestData.SensitiveComplaint() with { SafeContact = safe };
        var caseId = await core.AcceptedCaseAsync(staff.Station, filing);
        var facts = TestData.Accompany(Wednesday) with { OfficerId = staff.Station.StaffId };
        var taskId = await core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, facts));
        await core.Dispatcher.SendAsync(staff.Station, new OfferTask(caseId, taskId, [first.Volunteer, second.Volunteer]));
        var id = Assert.Single(await core.AssignmentsAsync(first.Account)).Id;

        var asked = await OpenAsync(core, first.Account, id);
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(id));
        var early = await OpenAsync(core, first.Account, id);
        await core.TurnToAsync(Wednesday - TaskPolicy.OpensBefore);
        var opened = await OpenAsync(core, first.Account, id);
        await core.TurnToAsync(Wednesday.AddHours(2) + TaskPolicy.OpenAfterEnd);
        var last = await OpenAsync(core, first.Account, id);
        await core.TurnToAsync(Wednesday.AddHours(2) + TaskPolicy.OpenAfterEnd + TimeSpan.FromSeconds(1));
        var late = await OpenAsync(core, first.Account, id);

        Assert.Null(asked.Content);
        Assert.Null(early.Content);
        Assert.NotNull(last.Content);
        Assert.Null(late.Content);
        var content = opened.Content!;
        Assert.Equal(
            ("演示甲", "13800000000", "演示暗号", true),
            (content.Name, content.Phone, content.Contact.CodeWord, content.Contact.InHoursNow)
        );
        Assert.Equal(("演示：在县医院门口等她。", null), (content.Needs, content.Companion));
        Assert.Contains("现在方便说话吗", content.Script[0], StringComparison.Ordinal);
        Assert.NotNull(content.Officer);
        Assert.DoesNotContain(filing.Narrative, string.Join('|', content.Needs, content.Place), StringComparison.Ordinal);
        var looks = await core.LookAsync(db =>
            db.Set<AuditEntry>().Where(e => e.CaseId == caseId && e.Purpose == nameof(UnsealPurpose.Assist)).ToListAsync()
        );
        Assert.Equal(2, looks.Count);
        Assert.All(
            looks,
            look => Assert.Equal((first.Account.StaffId.ToString(), "identity,safe_contact,needs"), (look.ActorId, look.Fields))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Open_WhereCallsAreNotSafe_KeepsHerNumber(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var first = await AddAsync(core, 1);
        var safe = new SafeContact([ContactChannel.Call, ContactChannel.Wechat], [], null, NeverCall: true);
        var caseId = await core.AcceptedCaseAsync(
            staff.Station,
            TestData.Complaint() with
            {
                Anonymous = false,
                Identity = TestData.Identity(),
                SafeContact = safe,
            }
        );
        var taskId = await core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, TestData.Accompany(core.Now.AddHours(3))));
        await core.Dispatcher.SendAsync(staff.Station, new OfferTask(caseId, taskId, [first.Volunteer]));
        var id = Assert.Single(await core.AssignmentsAsync(first.Account)).Id;
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(id));

        var content = (await OpenAsync(core, first.Account, id)).Content!;

        Assert.Equal(("演示甲", null, true), (content.Name, content.Phone, content.Contact.NeverCall));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Tasks_OfACaseOutOfSight_DoNotExist(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var first = await AddAsync(core, 1);
        var (caseId, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Wednesday), first.Volunteer);

        foreach (var stranger in new[] { staff.OtherStation, staff.Village })
        {
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new WithdrawTask(caseId, taskId)));
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new OfferTask(caseId, taskId, [first.Volunteer])));
            await Assert.ThrowsAsync<DomainException>(() => core.CandidatesAsync(stranger, caseId, taskId));
            await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(stranger, new ListCaseTasks(caseId)));
        }

        Assert.Equal(CommonErrors.Forbidden, await RefusalAsync(core, first.Account, new WithdrawTask(caseId, taskId)));
        var other = await core.AcceptedCaseAsync(staff.Station);
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.Station, new WithdrawTask(other, taskId)));
        await core.ArrangeAsync(db => db.RemoveRange(db.Set<StaffPost>().Where(post => post.StaffId == first.Account.StaffId)));
        await Assert.ThrowsAsync<DomainException>(() => core.AssignmentsAsync(first.Account));
    }

    private async Task<(Guid Case, Guid Task)> HelpAsync(
        TestCore core,
        Core.Intake.FileComplaint complaint,
        (Guid Volunteer, StaffActor Account) who
    )
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, complaint);
        var facts = TestData.Accompany(Wednesday) with { OfficerId = staff.Station.StaffId };
        var taskId = await core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, facts));
        await core.Dispatcher.SendAsync(staff.Station, new OfferTask(caseId, taskId, [who.Volunteer]));
        await core.Dispatcher.SendAsync(who.Account, new AcceptAssignment((await core.AssignmentsAsync(who.Account))[0].Id));
        return (caseId, taskId);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private Task<(Guid Volunteer, StaffActor Account)> AddAsync(TestCore core, int number) =>
        core.AddReadyVolunteerAsync(staff, $"演示志愿者{number}", $"1390000000{number}");

    private Task<DomainError?> AskAsync(TestCore core, Guid caseId, TaskFacts facts) =>
        RefusalAsync(core, staff.Station, new AskForVolunteers(caseId, facts));

    private static Task<AssignmentSheet> OpenAsync(TestCore core, StaffActor who, Guid id) =>
        core.Dispatcher.QueryAsync(who, new OpenAssignment(id));
}
