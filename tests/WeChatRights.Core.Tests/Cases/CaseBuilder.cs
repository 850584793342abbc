using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>Cases in any state, without a database.</summary>
internal static class CaseBuilder
{
    public static readonly DateTimeOffset Now = TestCore.Start;
    public static readonly WorkingCalendar Calendar = new();
    public static readonly AccountableOfficer Station = Officer(TestCity.Township);
    public static readonly AccountableOfficer County = Officer(TestCity.County);
    public static readonly AccountableOfficer Village = Officer(TestCity.Village);
    public static readonly CaseActor Acting = new(Station.StaffId, Station.Unit);

    public static AccountableOfficer Officer(string division) => new(Ids.New(Now), "演示", DivisionCode.Parse(division));

    public static ComplaintFiled Filed(
        string category = "D3",
        DangerAnswers? danger = null,
        bool avoidVillage = false,
        Guid[]? barred = null,
        bool minor = false
    ) =>
        new(
            Ids.New(Now),
            Ids.New(Now),
            "P261102-TEST0",
            Nature.Complaint,
            category,
            Sensitive: false,
            minor,
            DivisionCode.Parse(TestCity.Township),
            Village: null,
            avoidVillage,
            danger ?? new DangerAnswers(),
            CitizenId: null,
            barred ?? [],
            RecordedBy: null,
            Now
        );

    public static Case Registered(ComplaintFiled? filed = null, AccountableOfficer? owner = null) =>
        Case.Register(
            filed ?? Filed(),
            owner ?? Station,
            County,
            [SlaPolicy.FirstContact(Now, danger: false, sensitive: false, Calendar), SlaPolicy.AcceptanceNotice(Now, Calendar)]
        );

    public static Words Words(this Case about, string text = "演示理由") => new(text, new CaseKey(about.Id, new byte[32]));

    public static Case In(CaseStatus status)
    {
        var made = Registered();
        if (status is CaseStatus.InProgress or CaseStatus.Closed)
        {
            made.Accept(Acting, SlaPolicy.Handling(Now, 30, Calendar), Now);
        }

        switch (status)
        {
            case CaseStatus.Guided:
                made.Guide(Acting, made.Words(), Now);
                break;
            case CaseStatus.NoDuty:
                made.DeclineDuty(Acting, DeclineGround.AlreadyInHand, made.Words(), Now);
                break;
            case CaseStatus.Closed:
                made.Close(Acting, CaseResult.Answered, ClosingProof.HerWord, second: null, made.Words(), Now);
                break;
            case CaseStatus.Merged:
                made.MergeInto(Registered(), Acting, made.Words(), made.Words(), Now);
                break;
            case CaseStatus.Returned:
                made = FromOutside();
                made.ObjectOutside(Acting, made.Words(), Now);
                made.AnswerObjection(Acting, agreed: true, made.Words(), Now);
                break;
        }

        return made;
    }

    /// <summary>Handed over by the petitions office, with the time for an objection running.</summary>
    public static Case FromOutside() =>
        Case.Register(
            Filed() with
            {
                MayBeObjected = true,
            },
            Station,
            County,
            [SlaPolicy.AcceptanceNotice(Now, Calendar), SlaPolicy.Objection(Now, Calendar)]
        );

    /// <summary>An accepted claim that ends with a written opinion.</summary>
    public static Case Claim()
    {
        var made = In(CaseStatus.InProgress);
        made.Classify(Acting, PetitionClass.Claim, ClaimRoute.OtherClaim, made.Words(), Now);
        return made;
    }

    /// <summary>Does <paramref name="action"/> with harmless arguments.</summary>
    public static void Do(this Case about, CaseAction action, DateTimeOffset? at = null)
    {
        var now = at ?? Now;
        var words = about.Words();
        switch (action)
        {
            case CaseAction.Accept:
                about.Accept(Acting, SlaPolicy.Handling(now, 30, Calendar), now);
                break;
            case CaseAction.SendDown:
                about.SendDown(Acting, Village, SlaPolicy.Objection(now, Calendar), words, now);
                break;
            case CaseAction.Guide:
                about.Guide(Acting, words, now);
                break;
            case CaseAction.Object:
                about.Object(Acting, County, null, words, now);
                break;
            case CaseAction.DeclineDuty:
                about.DeclineDuty(Acting, DeclineGround.ReviewFinished, words, now);
                break;
            case CaseAction.Assign:
                about.AssignTo(Acting, Officer(TestCity.Township), words, now);
                break;
            case CaseAction.EscalateUp:
                about.EscalateUp(Acting, County, null, words, now);
                break;
            case CaseAction.AddNote:
                about.AddNote(Acting, words, contacted: false, now);
                break;
            case CaseAction.MessageClient:
                about.MessageClient(Acting, words, now);
                break;
            case CaseAction.RequestWithdrawal:
                about.RequestWithdrawal(now);
                break;
            case CaseAction.AnswerWithdrawal:
                about.AnswerWithdrawal(Acting, isHerWish: true, words, now);
                break;
            case CaseAction.Supplement:
                about.Supplemented(CaseEventKind.Supplemented, answer: null, now);
                break;
            case CaseAction.AssessRisk:
                about.AssessRisk(Acting, RiskLevel.Medium, duty: null, withHer: true, words, now);
                break;
            case CaseAction.ReportToPolice:
                about.ReportToPolice(Acting, words, now);
                break;
            case CaseAction.RecordSafetyContact:
                about.RecordSafetyContact(Acting, spoke: true, words, now);
                break;
            case CaseAction.ProposeLowerRisk:
                about.ProposeLowering(Acting, RiskLevel.Low, second: null, words, now);
                break;
            case CaseAction.DecideLowerRisk:
                about.DecideLowering(Acting, agrees: true, words, now);
                break;
            case CaseAction.TrackOthers:
                about.Track(Acting, TrackedPolicy.Start(ClockKind.AidDecision, now, Calendar), words, now);
                break;
            case CaseAction.EndTracking:
                about.EndTracking(Acting, ClockKind.AidDecision, words, now);
                break;
            case CaseAction.ExtendTracked:
                about.ExtendTracked(Acting, Calendar, words, now);
                break;
            case CaseAction.Classify:
                about.Classify(Acting, PetitionClass.Suggestion, route: null, words, now);
                break;
            case CaseAction.RecordNotice:
                about.NoticeGiven(Acting, words, now);
                break;
            case CaseAction.Close:
                about.Close(Acting, CaseResult.Answered, ClosingProof.HerWord, second: null, words, now);
                break;
            case CaseAction.DecideClosing:
                about.DecideClosing(Acting, agrees: true, words, now);
                break;
            case CaseAction.Archive:
                about.Archive(Acting, ArchivePolicy.PetitionYears, now);
                break;
            case CaseAction.Mediate:
                about.Mediate(Acting, MediationOutcome.GoesOn, herRequest: false, words, now);
                break;
            case CaseAction.MergeInto:
                about.MergeInto(Registered(), Acting, words, words, now);
                break;
            case CaseAction.SplitOff:
                about.SplitOff(Registered(), Acting, words, words, now);
                break;
            case CaseAction.Link:
                about.Linked(Acting, taken: false, words, now);
                break;
            case CaseAction.Unlink:
                about.Linked(Acting, taken: true, words, now);
                break;
            case CaseAction.RecordRepeat:
                about.RecordRepeat(Acting, spokeWithHer: true, words, now);
                break;
            case CaseAction.AnswerObjection:
                about.AnswerObjection(Acting, agreed: true, words, now);
                break;
            case CaseAction.RecordVisit:
                about.RecordVisit(Acting, spoke: true, words, now);
                break;
            case CaseAction.Reopen:
                about.Reopen(Acting, SlaPolicy.Handling(now, 30, Calendar), words, now);
                break;
            case CaseAction.Protect:
                about.FirstDutyDone(Acting, FirstDuty.TellRights, words, now);
                break;
            case CaseAction.ReportHarm:
                about.ReportHarm(Acting, words, now);
                break;
            case CaseAction.GoFirst:
                about.OpenGreenChannel(Acting, GreenGround.Injury, words, now);
                break;
            case CaseAction.Refer:
                about.Refer(Acting, words, now);
                break;
            case CaseAction.UndoFinish:
                about.UndoFinish(Acting, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }
}
