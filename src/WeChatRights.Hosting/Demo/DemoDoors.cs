using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// What the first township's station wrote down itself: a visit of several, a letter, a transfer handed back, a matter told twice, a call that broke off, a
/// woman whom a protection order keeps.
/// </summary>
internal sealed class DemoDoors
{
    /// <summary>How many cases it makes.</summary>
    public const int Cases = 6;

    private const string Township = DemoVolunteers.WithAccount;
    private const string Land = "E2";
    private const string Wages = "D3";
    private const string Alimony = "F10";
    private static readonly TimeSpan Earlier = TimeSpan.FromMinutes(1); // What is written down has happened before.
    private static readonly TimeSpan CutOffAgo = TimeSpan.FromMinutes(20);
    private readonly Dispatcher _past;
    private readonly DemoClock _clock;
    private readonly DateTimeOffset _now;
    private readonly StaffActor _officer;

    private DemoDoors(Dispatcher past, DemoClock clock, DateTimeOffset now, StaffActor officer) =>
        (_past, _clock, _now, _officer) = (past, clock, now, officer);

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var officer = accounts.First(account => account.Person.UserName == $"station-{Township}").Actor();
        var doors = new DemoDoors(past, clock, now, officer);
        await doors.VisitAsync(cancellationToken);
        await doors.LetterAsync(cancellationToken);
        await doors.TransferAsync(cancellationToken);
        await doors.TwiceAsync(cancellationToken);
        await doors.CutOffAsync(cancellationToken);
        await doors.ProtectedAsync(cancellationToken);
        clock.TurnTo(now);
    }

    private async Task VisitAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now.AddDays(-4));
        var group = new VisitingGroup(8, ["演示代表甲", "演示代表乙"]);
        var door = new IntakeDoor(IntakeChannel.Visit, Group: group);
        await FileAsync(
            1,
            Land,
            "演示：八户一起来问，女儿出嫁以后村里不再分土地收益，想请妇联帮着问清楚。",
            "演示代表甲",
            "13800010001",
            door,
            stop
        );
    }

    private async Task LetterAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now.AddDays(-2));
        var door = new IntakeDoor(IntakeChannel.Letter, (_now - TimeSpan.FromDays(3)).ChinaDate());
        await FileAsync(2, Alimony, "演示：来信说母亲生病，几个子女都不愿出医药费。", "演示来信人", null, door, stop);
    }

    private async Task TransferAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now.AddDays(-2));
        var transfer = new Transfer(TransferSender.PetitionsOffice, "叶县信访局（演示）", "演示〔2026〕12 号");
        var door = new IntakeDoor(IntakeChannel.TransferredIn, _clock.GetUtcNow().ChinaDate(), Transfer: transfer);
        var filed = await FileAsync(3, Wages, "演示：转来的信访件，反映工厂拖欠三个月工资。", "演示信访人", null, door, stop);
        await _past.SendAsync(_officer, new ObjectToCase(filed.Id, "演示：劳动报酬由人社部门负责，请收回另转。"), stop);
        _clock.TurnTo(_now.AddDays(-1));
        await _past.SendAsync(_officer, new AnswerObjection(filed.Id, Agreed: true, "演示：信访局电话答复，同意收回。"), stop);
    }

    private async Task TwiceAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now.AddDays(-3));
        const string phone = "13800010004";
        var door = new IntakeDoor(IntakeChannel.Hotline);
        var first = await FileAsync(4, Wages, "演示：同样的岗位，女工每天少给二十块。", "演示来电人", phone, door, stop);
        _clock.TurnTo(_now.AddDays(-1));
        var second = await FileAsync(5, Wages, "演示：又打来电话，问少给的工资什么时候补。", "演示来电人", phone, door, stop);
        await _past.SendAsync(_officer, new MergeCase(second.Id, first.Number, "演示：同一个人，同一家厂，同一件事。"), stop);
    }

    private async Task CutOffAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now - CutOffAgo);
        var call = new RecordCall(
            _clock.GetUtcNow(),
            CallOutcome.CutOff,
            "13800010006",
            InDanger: false,
            "F2",
            CaseId: null,
            "演示：问离婚时孩子跟谁，说到一半断了。",
            CallBack: true,
            CallBackAt: null
        );
        await _past.SendAsync(_officer, call, stop);
    }

    private async Task ProtectedAsync(CancellationToken stop)
    {
        _clock.TurnTo(_now.AddDays(-26));
        const string told = "演示：丈夫喝了酒就打，这次打伤了胳膊，派出所来过。";
        var filed = await FileAsync(6, "F1", told, "演示求助人", "13800010007", new IntakeDoor(IntakeChannel.Visit), stop);
        await _past.SendAsync(_officer, new AcceptCase(filed.Id), stop);
        await _past.SendAsync(_officer, new RecordFirstDuty(filed.Id, FirstDuty.TellRights, "演示：保护令、法律援助、庇护都说了。"), stop);
        var wish = new OrderDraft(
            OrderApplicant.Herself,
            OrderGround.Violence,
            Urgent: false,
            [OrderMeasure.NoViolence, OrderMeasure.NoContact],
            [ProofKind.Statement, ProofKind.PoliceRecord, ProofKind.MedicalRecord, ProofKind.HelpRecord],
            "叶县人民法院（演示）",
            told
        );
        var order = await _past.SendAsync(_officer, new PrepareOrder(filed.Id, wish), stop);
        var asked = new AskWarningLetter(filed.Id, _clock.GetUtcNow() - Earlier, [WarningGround.SheAsks], "演示：派出所，请求出具告诫书。");
        await _past.SendAsync(_officer, asked, stop);
        var letter = (await _past.QueryAsync(_officer, new GetCase(filed.Id), stop)).Protection.Letters[0];
        var given = _clock.GetUtcNow().ChinaDate();
        await _past.SendAsync(_officer, new AnswerWarningLetter(filed.Id, letter.Id, Given: true, given, "演示：已送达双方。"), stop);
        await OrderAsync(filed.Id, order, stop);
        await VisitHerAsync(filed.Id, stop);
    }

    private async Task OrderAsync(Guid caseId, Guid order, CancellationToken stop)
    {
        OrderStep[] steps = [OrderStep.Apply, OrderStep.CourtAccepts, OrderStep.Make, OrderStep.Serve];
        foreach (var (step, index) in steps.Select((step, index) => (step, index)))
        {
            _clock.TurnTo(_now.AddDays(-25 + (index * 0.8)));
            var at = _clock.GetUtcNow() - Earlier;
            var until = OrderPolicy.Latest(at.ChinaDate());
            IReadOnlyList<OrderMeasure> granted = [OrderMeasure.NoViolence, OrderMeasure.NoContact];
            await _past.SendAsync(
                _officer,
                new TakeOrderStep(caseId, order, step, at, "演示：登记。", Until: until, Granted: granted),
                stop
            );
        }
    }

    private async Task VisitHerAsync(Guid caseId, CancellationToken stop)
    {
        while (
            (await _past.QueryAsync(_officer, new GetCase(caseId), stop)).NextVisit is { } visit
            && ChinaTime.EndOfDay(visit.DueOn).AddHours(-9) is var at
            && at < _now
        )
        {
            _clock.TurnTo(at);
            const string words = "演示：一个人在家，说他没有再来。";
            await _past.SendAsync(
                _officer,
                new RecordReturnVisit(caseId, visit.Id, SafetyTalk.AloneAndSafe, HappenedAgain: false, words),
                stop
            );
        }
    }

    private Task<FiledComplaint> FileAsync(
        int index,
        string category,
        string narrative,
        string name,
        string? phone,
        IntakeDoor door,
        CancellationToken stop
    )
    {
        var filing = new FileComplaint(
            $"demo-door-000000000{index}",
            Nature.Complaint,
            category,
            Township,
            Village: null,
            narrative,
            OccurredOn: null,
            RespondentRelation: null,
            Respondent: null,
            Anonymous: false,
            new ClientIdentity(name, phone, null),
            SpecialGroups: null,
            MinorInvolved: false,
            AvoidVillage: false,
            Danger: null,
            SafeContact: null,
            Pin: null,
            Consents: ["privacy", "sensitive"]
        );
        return _past.SendAsync(_officer, new FileOnBehalf(filing, door), stop);
    }
}
