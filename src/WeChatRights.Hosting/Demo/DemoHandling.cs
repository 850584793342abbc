using Mediator;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>What a person of the demo does to one case, and when.</summary>
internal sealed record DemoStep(DateTimeOffset At, Actor Actor, ICommand<Unit>? Command, ICommand<Guid>? Message = null);

/// <summary>
/// Decides the life of a case: who takes it up, where it goes, how it ends. Steps that lie in the future are simply not taken, so the
/// youngest cases stand as they would.
/// </summary>
internal sealed class DemoHandling(DemoDice dice, IReadOnlyDictionary<string, StaffActor> staff, DateTimeOffset end)
{
    private static readonly CaseResult[] Results =
    [
        CaseResult.Answered,
        CaseResult.Answered,
        CaseResult.Mediated,
        CaseResult.Referred,
        CaseResult.LegalAid,
        CaseResult.Urged,
        CaseResult.Relief,
        CaseResult.MediationFailed,
        CaseResult.Unreachable,
    ];
    private static readonly CaseResult[] ViolenceResults =
    [
        CaseResult.Referred,
        CaseResult.LegalAid,
        CaseResult.ProtectionOrder,
        CaseResult.Psychological,
        CaseResult.Answered,
    ];
    private static readonly TimeSpan NeglectLasts = TimeSpan.FromDays(11);
    private readonly DemoWords _words = DemoTales.Words;
    private readonly List<DemoStep> _steps = [];

    public IReadOnlyList<DemoStep> Plan(DemoFiling filing, Guid caseId)
    {
        _steps.Clear();
        var owner = FirstOwner(filing);
        if (!filing.Danger && dice.Percent(filing.At > end - NeglectLasts ? 20 : 3))
        {
            Neglect(filing, caseId);
            return [.. _steps];
        }

        var at = filing.At + TakeUp(filing);
        Add(at, owner, new AddCaseNote(caseId, dice.Pick(_words.Contacts), Contacted: true));
        LookAtTheChild(filing, caseId, at, owner);
        GoFirst(filing, caseId, at, owner);
        (at, owner) = Route(filing, caseId, at, owner);
        at += dice.Minutes(20, filing.Danger ? 60 : 2 * 24 * 60);
        Decide(filing, caseId, at, owner);
        return [.. _steps];
    }

    /// <summary>Routing as the product does it: the township she chose, its county when the post is vacant or her village is ruled out.</summary>
    private StaffActor FirstOwner(DemoFiling filing)
    {
        var township = filing.Command.Township;
        return !filing.Command.AvoidVillage && staff.TryGetValue($"station-{township}", out var station) ? station : County(filing);
    }

    private StaffActor County(DemoFiling filing) => staff[$"county-{filing.Command.Township[..6]}"];

    private TimeSpan TakeUp(DemoFiling filing) =>
        filing.Danger ? dice.Minutes(3, 12)
        : ReportingPolicy.IsOwedBy(filing.Tale.Code) ? dice.Minutes(3, 25) // After half an hour it climbs, and is the station's no more.
        : IsSensitive(filing) ? dice.Minutes(10, 110)
        : dice.Minutes(20, 14 * 60);

    /// <summary>The promise of two hours holds for violence and children; the leaf decides, here by its chapter.</summary>
    private static bool IsSensitive(DemoFiling filing) =>
        filing.Tale.Code[0] is 'B' or 'G' || filing.Tale.Code is "F1" or "F11" or "C1" || filing.Tale.Minor;

    private (DateTimeOffset At, StaffActor Owner) Route(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor owner)
    {
        var township = filing.Command.Township;
        var staffed = staff.TryGetValue($"station-{township}", out var station);
        if (filing.Command.AvoidVillage && staffed && dice.Percent(50))
        {
            return Step(at + dice.Minutes(20, 90), owner, new SendCaseDown(caseId, township, dice.Pick(_words.Reasons)), station!);
        }

        if (!staffed || filing.Command.AvoidVillage)
        {
            return (at, owner);
        }

        if (dice.Percent(12))
        {
            return Step(at + dice.Minutes(30, 600), owner, new EscalateCase(caseId, dice.Pick(_words.Escalations)), County(filing));
        }

        if (!filing.Danger && filing.Command.Village is { } village && staff.TryGetValue($"village-{village}", out var neighbour))
        {
            return Step(at + dice.Minutes(30, 300), owner, new SendCaseDown(caseId, village, dice.Pick(_words.Reasons)), neighbour);
        }

        var deputy = staff[$"station2-{township}"];
        return dice.Percent(30)
            ? Step(at + dice.Minutes(10, 300), owner, new AssignCase(caseId, deputy.StaffId, dice.Pick(_words.Assigns)), deputy)
            : (at, owner);
    }

    private void Decide(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor owner)
    {
        if (!IsSensitive(filing) && dice.Percent(10))
        {
            Add(at, owner, new GuideCase(caseId, dice.Pick(_words.Organs), dice.Pick(_words.Advice)));
        }
        else if (!filing.Danger && dice.Percent(3))
        {
            Add(at, owner, new DeclineCase(caseId, DeclineGround.AlreadyInHand, dice.Pick(_words.Declines)));
        }
        else
        {
            Handle(filing, caseId, at, owner);
        }
    }

    /// <summary>Accepted, worked on, and closed within the promised thirty days.</summary>
    private void Handle(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor owner)
    {
        Add(at, owner, new AcceptCase(caseId));
        for (var rest = dice.Between(0, 2); rest > 0; rest--)
        {
            at += dice.Minutes(8 * 60, 5 * 24 * 60);
            if (dice.Percent(60))
            {
                Add(at, owner, new AddCaseNote(caseId, dice.Pick(_words.Notes)));
            }
            else
            {
                _steps.Add(new DemoStep(at, owner, null, new MessageClient(caseId, dice.Pick(_words.Messages))));
            }
        }

        at += dice.Minutes(6 * 60, 4 * 24 * 60);
        if (filing.Tale.DomesticViolence)
        {
            Add(at, owner, new RecordFirstDuty(caseId, FirstDuty.TellRights, "演示：可以申请保护令、法律援助和庇护，都告诉她了。"));
        }

        End(filing, caseId, at, owner);
    }

    /// <summary>By two where it takes two: whoever answers a level above looks at it an hour later.</summary>
    private void End(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor owner)
    {
        var result = dice.Pick(filing.Tale.DomesticViolence ? ViolenceResults : Results);
        if (result == CaseResult.Mediated && !filing.Danger && !filing.Command.MinorInvolved)
        {
            _steps.Add(new DemoStep(at.AddMinutes(-30), owner, null, Mediated(caseId, at.AddMinutes(-30))));
        }

        Add(at, owner, new CloseCase(caseId, result, CloseCase.ProofsOf(result)[0], dice.Pick(_words.Summaries)));
        var risk = filing.Danger ? RiskLevel.High : RiskLevel.Unassessed;
        if (ClosingPolicy.NeedsSecond(filing.Tale.Code, risk, filing.Command.MinorInvolved, result))
        {
            Add(at.AddHours(1), SecondFor(filing, owner), new DecideClosing(caseId, Agrees: true, "演示：看过经过和凭据，同意。"));
        }
        else
        {
            Add(at.AddDays(4), owner, new ArchiveCase(caseId));
        }
    }

    private static RecordMediation Mediated(Guid caseId, DateTimeOffset at) =>
        new(
            caseId,
            at.ChinaDate(),
            MediationOutcome.Agreed,
            BothWilling: true,
            HerRequest: false,
            "演示：双方到站里坐下来谈，谈拢了。",
            new AgreementTerms(
                "演示：双方为家里的开支和照顾老人起了争执。",
                "演示：开支一起商量，老人轮流照顾。",
                PerformBy: null,
                "演示调解员"
            )
        );

    /// <summary>绿色通道 for violence that goes on: she is told of her rights in the same talk.</summary>
    private void GoFirst(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor officer)
    {
        if (filing.Danger && filing.Tale.DomesticViolence)
        {
            Add(at.AddMinutes(1), officer, new OpenGreenChannel(caseId, GreenGround.Violence, "演示：还在受暴力，先报警、就医、找住处。"));
            Add(
                at.AddMinutes(3),
                officer,
                new RecordFirstDuty(caseId, FirstDuty.TellRights, "演示：可以申请保护令、法律援助和庇护，都告诉她了。")
            );
        }
    }

    /// <summary>The named superior as the product finds her; at the top a colleague.</summary>
    private StaffActor SecondFor(DemoFiling filing, StaffActor owner) =>
        owner == staff["city1"] ? staff["city2"]
        : owner == County(filing) ? staff["city1"]
        : filing.Command.Village is { } village && staff.GetValueOrDefault($"village-{village}") == owner
            ? staff[$"station-{filing.Command.Township}"]
        : County(filing);

    /// <summary>Nobody does anything: the clocks carry it up to the city, which takes it in hand after a week and a half.</summary>
    private void Neglect(DemoFiling filing, Guid caseId)
    {
        var city = staff["city1"];
        var at = filing.At + NeglectLasts + dice.Minutes(60, 2 * 24 * 60);
        Add(at, city, new AddCaseNote(caseId, dice.Pick(_words.Contacts), Contacted: true));
        LookAtTheChild(filing, caseId, at, city);
        Handle(filing, caseId, at + dice.Minutes(10, 120), city);
    }

    /// <summary>强制报告: what is owed by its name is reported; of the others somebody has looked.</summary>
    private void LookAtTheChild(DemoFiling filing, Guid caseId, DateTimeOffset at, StaffActor officer)
    {
        if (ReportingPolicy.IsOwedBy(filing.Tale.Code))
        {
            var report = new RecordMandatoryReport(
                caseId,
                [ReportSituation.OtherHarm],
                PoliceChannel.Emergency110,
                at.AddMinutes(-1),
                Receipt: null,
                OrganTold: true,
                "演示：打了 110，民警已经出警。"
            );
            Add(at, officer, report);
        }
        else if (filing.Command.MinorInvolved)
        {
            Add(at, officer, new JudgeReporting(caseId, [], "演示：九种情形都对照过，没有，也不像有。"));
        }
    }

    private (DateTimeOffset At, StaffActor Owner) Step(DateTimeOffset at, StaffActor actor, ICommand<Unit> command, StaffActor next)
    {
        Add(at, actor, command);
        return (at, next);
    }

    private void Add(DateTimeOffset at, StaffActor actor, ICommand<Unit> command) => _steps.Add(new DemoStep(at, actor, command));
}
