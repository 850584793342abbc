using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>What a person of the staff is told. A kind and a case, or a number, never content.</summary>
public enum StaffNoticeKind
{
    /// <summary>A case is now yours.</summary>
    HandedOver,

    /// <summary>A case is now yours, and she says she is in danger.</summary>
    HandedOverInDanger,
    DueInThreeDays,
    DueTomorrow,
    DueToday,

    /// <summary>A case of the city had lost its owner; it has a new one.</summary>
    OwnerReplaced,

    /// <summary>A case of the city has no owner and nobody could be found.</summary>
    OwnerMissing,

    /// <summary>Her consultation is near and no message can remind her.</summary>
    CallBeforeAppointment,

    /// <summary>Whom she was to consult cannot come, nor can anybody equal.</summary>
    AppointmentDisplaced,

    /// <summary>A week after the talk she says that she is not safe.</summary>
    FollowUpNotSafe,

    /// <summary>The talk did not solve it.</summary>
    FollowUpNotSolved,

    /// <summary>She asks to be called.</summary>
    FollowUpCallMe,

    /// <summary>She may be in danger and has not answered how she is.</summary>
    FollowUpUnanswered,

    /// <summary>To a provider in the morning: how many talks the day has.</summary>
    TalksToday,

    /// <summary>To a volunteer: a week was published, in which she has so many duties.</summary>
    DutiesPublished,

    /// <summary>To a volunteer: she is asked for a seat that has come free.</summary>
    DutyOffered,

    /// <summary>To a volunteer: a colleague would like to change a duty with her.</summary>
    SwapAsked,

    /// <summary>To a station's officers: nobody is left to be asked for a seat there.</summary>
    SeatLeftOpen,

    /// <summary>Somebody has applied as a volunteer by the mini-program.</summary>
    VolunteerApplied,

    /// <summary>A volunteer takes a break, by her own wish.</summary>
    VolunteerPaused,

    /// <summary>Her break is over.</summary>
    VolunteerResumed,

    /// <summary>She has stopped for good.</summary>
    VolunteerLeft,

    /// <summary>To a volunteer: she is asked for a task.</summary>
    TaskOffered,

    /// <summary>To a volunteer: a task that she has taken is near.</summary>
    TaskNears,

    /// <summary>To a volunteer: she is not needed after all.</summary>
    TaskCalledOff,

    /// <summary>To a volunteer: somebody has a question about her hours.</summary>
    HoursDisputed,

    /// <summary>To who asked: a volunteer has taken the task.</summary>
    TaskTaken,

    /// <summary>To who asked: who had taken it cannot come.</summary>
    TaskGivenBack,

    /// <summary>To who asked: all have been asked, and people are missing.</summary>
    TaskNobodyLeft,

    /// <summary>To who asked: it is done, and the hours wait to be confirmed.</summary>
    TaskReported,

    /// <summary>Reported, and somebody has to go on with it.</summary>
    TaskFollowUpWanted,

    /// <summary>The risk of a case was found high.</summary>
    HighRisk,

    /// <summary>To the second person: a colleague would like to lower the risk of a case.</summary>
    RiskLoweringAsked,

    /// <summary>Somebody waits to be called back, and the time has passed.</summary>
    CallBackOverdue,

    /// <summary>A talk that is owed after the end of a case is due.</summary>
    ReturnVisitDue,

    /// <summary>Nobody has made it for days; also to the level above.</summary>
    ReturnVisitLate,

    /// <summary>A protection order ends within 30, 14 or 7 days: is it to hold for longer?</summary>
    OrderNearsEnd,

    /// <summary>Its last day is over; the form about the visits goes back to the court.</summary>
    OrderEnded,

    /// <summary>Harm to a child has to be told to the police at once.</summary>
    ReportOwed,

    /// <summary>A partner unit has taken what was referred to it.</summary>
    ReferralAccepted,

    /// <summary>It cannot do it.</summary>
    ReferralReturned,
    ReferralProgress,
    ReferralClosed,

    /// <summary>It has let its deadline pass.</summary>
    ReferralOverdue,

    /// <summary>She has answered whether a unit may be told.</summary>
    ReferralAskAnswered,

    /// <summary>To a partner unit: something was referred to it.</summary>
    ReferralReceived,

    /// <summary>To a partner unit: it need not go on.</summary>
    ReferralCalledOff,

    /// <summary>To a partner unit: it has let its deadline pass.</summary>
    ReferralDue,

    /// <summary>To a partner unit: a federation urges it.</summary>
    ReferralUrged,

    /// <summary>To the second person: a colleague would like to end a case.</summary>
    ClosingAsked,

    /// <summary>To who asked: the second person did not agree.</summary>
    ClosingRefused,

    /// <summary>A case that has ended can be filed.</summary>
    ArchiveDue,

    /// <summary>To who is in charge: a colleague asks to open the file of a child's matter.</summary>
    FileAccessAsked,

    /// <summary>To who asked.</summary>
    FileAccessGranted,
    FileAccessRefused,

    /// <summary>To who is in charge: a colleague has opened it in danger.</summary>
    FileAccessTaken,

    /// <summary>She has signed a mandate in the mini-program: the agents may act.</summary>
    MandateSigned,

    /// <summary>She has taken a mandate back: nobody acts for her any more.</summary>
    MandateRevoked,

    /// <summary>The last agent of a mandate has gone.</summary>
    MandateLeft,

    /// <summary>The term of a mandate is over.</summary>
    MandateExpired,

    /// <summary>To who has the case: the only agent leaves, the woman has to be asked whom she wants.</summary>
    MandateAgentLeaves,

    /// <summary>Nobody has acted for her in the days after the signature.</summary>
    AgencyActOwed,

    /// <summary>She was not told what has changed.</summary>
    AgencyReportOwed,

    /// <summary>The papers of a mandate were not put away.</summary>
    AgencyArchiveOwed,

    /// <summary>Named to coordinate a major case, or to take part.</summary>
    MajorNamed,
    MajorTaskGiven,
    MajorTaskOverdue,

    /// <summary>A major and urgent matter has not been reported to party committee and government in time.</summary>
    MajorReportOverdue,

    /// <summary>Asked to a joint conference.</summary>
    ConferenceCalled,
    ResolutionGiven,
    ResolutionOverdue,

    /// <summary>An item was not settled in time.</summary>
    AgendaOverdue,

    /// <summary>A leader's instruction is to be carried out.</summary>
    InstructionGiven,
    InstructionOverdue,

    /// <summary>An agent asks how something is done.</summary>
    GuidanceAsked,

    /// <summary>To a petitions office: the same.</summary>
    GuidanceAskedOffice,

    /// <summary>To who asked.</summary>
    GuidanceAnswered,

    /// <summary>A question was not answered in time.</summary>
    GuidanceLate,

    /// <summary>To a petitions office: the same.</summary>
    GuidanceLateOffice,

    /// <summary>To who is away: a leave was entered for her.</summary>
    LeavePlanned,
    LeaveCalledOff,

    /// <summary>To who is away: what was hers is with the substitute.</summary>
    LeaveBegun,

    /// <summary>To who was away: what was hers comes back.</summary>
    LeaveOver,

    /// <summary>To the substitute: she will stand in.</summary>
    StandInAsked,
    StandInCalledOff,
    StandInOver,

    /// <summary>To who leaves her post: nothing new comes to her, what she has goes to others.</summary>
    HandoverBegun,

    /// <summary>To who was chosen: what a colleague has comes to her.</summary>
    HandoverChosen,

    /// <summary>To who began it: nothing is left.</summary>
    HandoverEmptied,
    HandoverCalledOff,

    /// <summary>To who answers for a unit: it takes part in a screening.</summary>
    ScreeningOrdered,
    ScreeningOverdue,

    /// <summary>One level above: a unit has not finished in time.</summary>
    ScreeningOverdueBelow,

    /// <summary>A note of a visit waits to be looked at.</summary>
    ScreeningNote,

    /// <summary>The same, and somebody may come to harm.</summary>
    ScreeningDanger,
    ScreeningNoteLate,

    /// <summary>To the county: a station has not looked at a note.</summary>
    ScreeningNoteLateBelow,

    /// <summary>To who answers for a unit: go there again.</summary>
    ScreeningAgain,
    ScreeningAgainMissed,
}

/// <summary>An entry behind the bell of the staff pages.</summary>
internal sealed class StaffNotice
{
    private StaffNotice() { }

    public StaffNotice(Guid id, string key, Guid staffId, Guid caseId, StaffNoticeKind kind, DateTimeOffset now)
    {
        Id = id;
        Key = key;
        StaffId = staffId;
        CaseId = caseId;
        Kind = kind;
        At = now;
    }

    public Guid Id { get; private set; }

    /// <summary>What caused it. Unique, so that two runs of a job at once tell it once.</summary>
    public string Key { get; private set; } = "";
    public Guid StaffId { get; private set; }

    /// <summary><see cref="Guid.Empty"/> when it is about no single case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>How many, where the kind is about a number.</summary>
    public int? Count { get; private set; }
    public StaffNoticeKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    public static StaffNotice OfTalks(Guid id, string key, Guid staffId, int count, DateTimeOffset now) =>
        OfNumber(id, key, staffId, StaffNoticeKind.TalksToday, count, now);

    /// <summary>About no case.</summary>
    public static StaffNotice OfNumber(Guid id, string key, Guid staffId, StaffNoticeKind kind, int? count, DateTimeOffset now) =>
        new(id, key, staffId, Guid.Empty, kind, now) { Count = count };

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}

internal sealed class StaffNoticeConfiguration : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> builder)
    {
        builder.ToTable("StaffNotices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Key).HasMaxLength(80).IsUnicode(false);
        builder.HasIndex(notice => notice.Key).IsUnique();
        builder.HasIndex(notice => new { notice.StaffId, notice.At });
        builder.HasIndex(notice => new { notice.StaffId, notice.ReadAt });
    }
}
