using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>Every half-day of the week.</summary>
    public static AvailabilityPlan Always() =>
        new(
            [.. Enum.GetValues<DayOfWeek>().SelectMany(day => Enum.GetValues<HalfDay>().Select(part => new WeeklyHalfDay(day, part)))],
            [],
            []
        );

    /// <summary>To be accompanied for two hours; one volunteer will do.</summary>
    public static TaskFacts Accompany(DateTimeOffset startsAt, int persons = 1, string place = TestCity.Township) =>
        new(
            CaseTaskKind.Accompany,
            startsAt,
            startsAt.AddHours(2),
            place,
            Dangerous: false,
            WithChildren: false,
            persons,
            OfficerId: null,
            SexWish: null,
            DialectWish: null,
            OwnVillageFine: false,
            MayCall: true,
            Needs: "演示：在县医院门口等她。"
        );

    /// <summary>An approved volunteer with an account, who always has time.</summary>
    public static async Task<(Guid Volunteer, StaffActor Account)> AddReadyVolunteerAsync(
        this TestCore core,
        TestStaff staff,
        string name = "演示志愿者",
        string phone = "13900000001",
        VolunteerFacts? facts = null
    )
    {
        var (id, account) = await core.AddLinkedVolunteerAsync(staff, facts ?? Helper(name, phone));
        var version = (await core.VolunteerAsync(staff.County, id)).Version;
        await core.Dispatcher.SendAsync(staff.County, new ChangeAvailability(id, version, Always()));
        return (id, account);
    }

    /// <summary>Asked for by the station and offered to these volunteers in turn. Answers case and task.</summary>
    public static async Task<(Guid Case, Guid Task)> OfferedTaskAsync(
        this TestCore core,
        TestStaff staff,
        TaskFacts facts,
        params Guid[] volunteers
    )
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var taskId = await core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, facts));
        await core.Dispatcher.SendAsync(staff.Station, new OfferTask(caseId, taskId, volunteers));
        return (caseId, taskId);
    }

    public static async Task<IReadOnlyList<MyAssignment>> AssignmentsAsync(this TestCore core, StaffActor volunteer) =>
        await core.Dispatcher.QueryAsync(volunteer, new ListMyAssignments());

    public static async Task<CaseTaskRow> TaskAsync(this TestCore core, StaffActor officer, Guid caseId, Guid taskId) =>
        (await core.Dispatcher.QueryAsync(officer, new ListCaseTasks(caseId))).Items.Single(task => task.Id == taskId);

    public static async Task<IReadOnlyList<TaskCandidate>> CandidatesAsync(
        this TestCore core,
        StaffActor officer,
        Guid caseId,
        Guid taskId
    ) => await core.Dispatcher.QueryAsync(officer, new FindTaskCandidates(caseId, taskId));
}
