using System.Reflection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Surveys;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Figures;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.PetitionAgency.Templates;
using WeChatRights.Core.Phrases;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <summary>
/// A harmless, well-formed message of any type. Most are built from the names and types of their members, so that a new command needs
/// a row in docs/access.md and nothing here.
/// </summary>
internal static class Samples
{
    private static readonly Dictionary<Type, Func<Aim, object>> Special = new()
    {
        [typeof(BeginHandover)] = aim => new BeginHandover(aim.Staff, new Dictionary<DutyKind, Guid>()),
        [typeof(FileComplaint)] = _ => TestData.Complaint(),
        [typeof(FileOnBehalf)] = _ => new FileOnBehalf(TestData.Complaint()),
        [typeof(BindStaffPhone)] = _ => new BindStaffPhone("00000000", "000000"),
        [typeof(SignInByPhone)] = _ => new SignInByPhone("000000"),
        [typeof(SearchNarratives)] = _ => new SearchNarratives(AccessWorld.Canary, new CaseFilter()),
        [typeof(SearchAudit)] = _ => new SearchAudit(null, null, null, null, null, null, Take: 200),
        [typeof(RevealIdentity)] = aim => new RevealIdentity(aim.Case, UnsealPurpose.HandleCase),
        [typeof(RecordConsent)] = _ => new RecordConsent("privacy", "1", ConsentAction.Withdraw),
        [typeof(StepUp)] = _ => new StepUp("000000", null),
        [typeof(LookUpReceipt)] = _ => new LookUpReceipt("00000-00000-00000-00000", null),
        [typeof(ListVillages)] = _ => new ListVillages(TestCity.Township),
        [typeof(CreateStaffAccount)] = aim => new CreateStaffAccount("demo.access", "演示员", null, [aim.NewPost]),
        [typeof(ListStaff)] = _ => new ListStaff(Take: 200),
        [typeof(BeginEvidence)] = aim => new BeginEvidence(aim.Case, "演示.txt", 5, new string('0', 64), EvidenceKind.Document),
        [typeof(ReportSubscriptions)] = _ => new ReportSubscriptions(["tpl-progress"]),
        [typeof(FindSlots)] = _ => new FindSlots(null, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 30)),
        [typeof(JoinWaitingList)] = _ => new JoinWaitingList(
            TestCity.County,
            "other",
            ConsultationKind.Phone,
            WomanOnly: false,
            new DateOnly(2026, 11, 20),
            MayMessage: false
        ),
        [typeof(ReportAbsence)] = _ => new ReportAbsence(Aim.Unknown, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3)),
        [typeof(GetMyAgenda)] = _ => new GetMyAgenda(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 30)),
        [typeof(ListBookings)] = _ => new ListBookings(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 30)),
        [typeof(ChangeProvider)] = _ => new ChangeProvider(Aim.Unknown, Aim.Unknown, TestData.Lawyer()),
        [typeof(RescheduleBooking)] = aim => new RescheduleBooking(aim.Case, Aim.Unknown, Aim.Unknown, Agreed: true),
        [typeof(ShareVideoLink)] = aim => new ShareVideoLink(aim.Case, Aim.Unknown, "https://meeting.example/demo"),
        [typeof(OfferSlots)] = _ => new OfferSlots([Aim.Unknown], Offered: false),
        [typeof(GetConsultationCalendar)] = _ => new GetConsultationCalendar(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 8)),
        [typeof(GetSupplyAndDemand)] = _ => new GetSupplyAndDemand(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 30)),
        [typeof(AddProvider)] = _ => new AddProvider(TestCity.County, TestData.Lawyer()),
        [typeof(PlanSittings)] = _ => new PlanSittings(Aim.Unknown, DayOfWeek.Tuesday, TestData.Mornings()),
        [typeof(RegisterVolunteer)] = _ => new RegisterVolunteer(TestData.Helper()),
        [typeof(ApplyAsVolunteer)] = _ => new ApplyAsVolunteer(TestData.Helper(), VolunteerRules.Version),
        [typeof(ChangeVolunteer)] = _ => new ChangeVolunteer(Aim.Unknown, Aim.Unknown, TestData.Helper()),
        [typeof(SetMyAvailability)] = _ => new SetMyAvailability(Aim.Unknown, TestData.MondayMornings()),
        [typeof(ChangeAvailability)] = _ => new ChangeAvailability(Aim.Unknown, Aim.Unknown, TestData.MondayMornings()),
        [typeof(SetStationNeeds)] = _ => new SetStationNeeds(TestCity.Township, [TestData.Need()]),
        [typeof(GetDoorRoster)] = _ => new GetDoorRoster(TestCity.Township, new DateOnly(2026, 11, 9)),
        [typeof(GetStationNeeds)] = _ => new GetStationNeeds(TestCity.Township),
        [typeof(ExportServiceHours)] = _ => new ExportServiceHours(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
        [typeof(AskForVolunteers)] = aim => new AskForVolunteers(aim.Case, TestData.Accompany(TestCore.Start.AddDays(30), persons: 2)),
        [typeof(OfferTask)] = aim => new OfferTask(aim.Case, Aim.Unknown, [Aim.Unknown]),
        [typeof(AssessRisk)] = aim => new AssessRisk(
            aim.Case,
            "FL-DV-2018",
            1,
            new Dictionary<string, RiskAnswer> { ["1"] = RiskAnswer.Yes },
            RiskOccasion.First,
            WithHer: true,
            RaiseTo: null,
            Words: null
        ),
        [typeof(PrepareOrder)] = aim => new PrepareOrder(
            aim.Case,
            new OrderDraft(
                OrderApplicant.Herself,
                OrderGround.Violence,
                Urgent: false,
                [OrderMeasure.NoViolence],
                [ProofKind.HelpRecord],
                "演示法院",
                "演示：他又动手了。"
            )
        ),
        [typeof(TakeOrderStep)] = aim => new TakeOrderStep(
            aim.Case,
            Ids.New(TestCore.Start),
            OrderStep.Apply,
            TestCore.Start,
            "演示：交了。"
        ),
        [typeof(AskWarningLetter)] = aim => new AskWarningLetter(aim.Case, TestCore.Start, [WarningGround.SheAsks], "演示：派出所受理了。"),
        [typeof(AnswerWarningLetter)] = aim => new AnswerWarningLetter(
            aim.Case,
            Ids.New(TestCore.Start),
            Given: true,
            TestCore.Start.ChinaDate(),
            "演示：出具了。"
        ),
        [typeof(RecordMediation)] = aim => new RecordMediation(
            aim.Case,
            TestCore.Start.ChinaDate(),
            MediationOutcome.NotAgreed,
            BothWilling: true,
            HerRequest: false,
            "演示：谈过，没有谈拢。",
            Agreement: null
        ),
        [typeof(JudgeReporting)] = aim => new JudgeReporting(aim.Case, [], "演示：都对照过，没有。"),
        [typeof(RecordMandatoryReport)] = aim => new RecordMandatoryReport(
            aim.Case,
            [ReportSituation.OtherHarm],
            PoliceChannel.Emergency110,
            TestCore.Start,
            Receipt: null,
            OrganTold: false,
            "演示：报了。"
        ),
        [typeof(RecordFirstDuty)] = aim => new RecordFirstDuty(aim.Case, FirstDuty.TellRights, "演示：说清了。"),
        [typeof(TrackOthers)] = aim => new TrackOthers(aim.Case, ClockKind.AidDecision, TestCore.Start, "演示：法援中心受理了。"),
        [typeof(AddPartnerUnit)] = _ => new AddPartnerUnit(TestCity.County, TestData.PoliceStation()),
        [typeof(ChangePartnerUnit)] = _ => new ChangePartnerUnit(Aim.Unknown, Aim.Unknown, TestData.PoliceStation()),
        [typeof(AskReferralConsent)] = aim => new AskReferralConsent(
            aim.Case,
            Aim.Unknown,
            ReferralService.Police,
            [ReferralField.Summary],
            "演示"
        ),
        [typeof(AnswerSurvey)] = aim => new AnswerSurvey(aim.Case, SurveyPerformed.Yes, Safe: true, null, null),
        [typeof(ReferCase)] = aim => new ReferCase(aim.Case, TestData.ForThePolice(Aim.Unknown, TestCore.Start)),
        [typeof(DraftMandate)] = aim => new DraftMandate(aim.Case, TestData.Mandate(TestCore.Start.ChinaDate(), Aim.Unknown)),
        [typeof(RecordAgencyAct)] = aim => new RecordAgencyAct(aim.Case, Aim.Unknown, TestData.Act(TestCore.Start)),
        [typeof(MergeCase)] = aim => new MergeCase(aim.Case, "P000000-00000", "演示：同一件事。"),
        [typeof(LinkCases)] = aim => new LinkCases(aim.Case, "P000000-00000", "演示：有关系。"),
        [typeof(UnlinkCases)] = aim => new UnlinkCases(aim.Case, "P000000-00000", "演示：没有关系。"),
        [typeof(RecordRepeat)] = aim => new RecordRepeat(aim.Case, IntakeChannel.Hotline, SpokeWithHer: true, "演示：又打来电话。"),
        [typeof(LookUpCaller)] = _ => new LookUpCaller("13800000000"),
        [typeof(RecordCall)] = _ => TestData.Call(),
        [typeof(ClassifyCase)] = aim => new ClassifyCase(aim.Case, PetitionClass.Claim, ClaimRoute.Arbitration),
        [typeof(RecordNoticeGiven)] = aim => new RecordNoticeGiven(
            aim.Case,
            CaseNoticeKind.Acceptance,
            NoticeWay.InPerson,
            TestCore.Start.ChinaDate()
        ),
        [typeof(GiveMajorTask)] = aim => new GiveMajorTask(aim.Case, "演示：请走访。", Aim.Unknown, null, TestCore.Start.ChinaDate()),
        [typeof(TakeMajorTaskStep)] = aim => new TakeMajorTaskStep(aim.Case, Aim.Unknown, OwnedTaskStep.Finish, "演示：走访过了。"),
        [typeof(PlanConference)] = _ => new PlanConference("演示", Meeting()),
        [typeof(ChangeConference)] = _ => new ChangeConference(Aim.Unknown, Meeting()),
        [typeof(RaiseIssue)] = _ => new RaiseIssue("演示", Topic()),
        [typeof(RaiseCase)] = aim => new RaiseCase(aim.Case, TestCity.County, Jurisdiction: false, Topic()),
        [typeof(RewordItem)] = _ => new RewordItem(Aim.Unknown, Topic()),
        [typeof(GiveResolution)] = _ => new GiveResolution(Aim.Unknown, null, "演示：请走访。", Aim.Unknown, null, Day),
        [typeof(TakeResolutionStep)] = _ => new TakeResolutionStep(Aim.Unknown, OwnedTaskStep.Finish, "演示：走访过了。"),
        [typeof(RecordCaseInstruction)] = aim => new RecordCaseInstruction(aim.Case, Instructed()),
        [typeof(RecordItemInstruction)] = _ => new RecordItemInstruction(Aim.Unknown, Instructed()),
        [typeof(TakeInstructionStep)] = _ => new TakeInstructionStep(Aim.Unknown, OwnedTaskStep.Finish, "演示：落实了。"),
        [typeof(AskGuidance)] = _ => new AskGuidance(Aim.Unknown, GuidanceTopic.Limits, "演示：多久告知？"),
        [typeof(AskGuidanceAgain)] = _ => new AskGuidanceAgain(Aim.Unknown, "演示：凭据丢了呢？"),
        [typeof(AnswerGuidance)] = _ => new AnswerGuidance(Aim.Unknown, "演示：请单位补一份。"),
        [typeof(AnswerGuidanceAsOffice)] = _ => new AnswerGuidanceAsOffice(Aim.Unknown, "演示：请单位补一份。"),
        [typeof(PublishGuidance)] = _ => new PublishGuidance(Aim.Unknown, TestData.Example()),
        [typeof(KeepPhrase)] = _ => new KeepPhrase(null, TestData.Phrase()),
        [typeof(SaveCaseView)] = _ => new SaveCaseView("演示视图", new CaseViewFilter()),
        [typeof(OrderScreening)] = _ => new OrderScreening("0000", ScreeningTopic.Family, null, Day, Day.AddDays(7)),
        [typeof(WriteScreeningNote)] = _ => new WriteScreeningNote(Aim.Unknown, TestData.Visit()),
        [typeof(RewriteScreeningNote)] = _ => new RewriteScreeningNote(Aim.Unknown, TestData.Visit()),
        [typeof(GetScreeningRound)] = _ => new GetScreeningRound(Aim.Unknown),
        [typeof(WriteTemplate)] = _ => new WriteTemplate(Aim.Unknown, TestData.Template()),
        [typeof(RetireEpoch)] = _ => new RetireEpoch(9999),
    };

    private static DateOnly Day => TestCore.Start.ChinaDate();

    private static ConferenceFacts Meeting() => new("演示联席会议", TestCore.Start.AddDays(3), "演示会议室", [], []);

    private static AgendaFacts Topic() => new("演示议题", "演示：几家单位没有说好。", Day.AddDays(30));

    private static InstructionFacts Instructed() => new("演示书记", Day, "演示：请尽快办。", Aim.Unknown, Day.AddDays(7));

    public static object Of(Type message, Aim aim) => Special.TryGetValue(message, out var make) ? make(aim) : Build(message, aim);

    private static object Build(Type type, Aim aim)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, aim))]);
    }

    private static object? Value(ParameterInfo parameter, Aim aim) =>
        parameter.Name switch
        {
            "CaseId" or "ComplaintId" or "BookingId" when parameter.ParameterType == typeof(Guid) => aim.Case,
            "EvidenceId" => aim.Evidence,
            "NoticeId" => aim.Notice,
            "StaffId" => aim.Staff,
            "PostId" => aim.Post,
            "StationId" => aim.Station,
            "Version" when parameter.ParameterType == typeof(Guid) => aim.StationVersion,
            "ToUnit" => aim.Unit,
            "CaseIds" => aim.Cases,
            "Post" => aim.NewPost,
            _ when parameter.HasDefaultValue => parameter.DefaultValue,
            _ => OfType(parameter, aim),
        };

    private static object? OfType(ParameterInfo parameter, Aim aim)
    {
        var type = parameter.ParameterType;
        return new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable ? null
            : type == typeof(string) ? "演示内容"
            : type == typeof(Guid) ? Aim.Unknown
            : type == typeof(int) || type == typeof(long) ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
            : type == typeof(DateTimeOffset) ? TestCore.Start
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type.IsValueType ? Activator.CreateInstance(type)
            : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : Build(type, aim);
    }
}
