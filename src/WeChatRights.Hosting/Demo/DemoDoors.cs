using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>What the first township's station wrote down itself: a visit of several, a letter, a transfer handed back, a matter told twice, a call that broke off.</summary>
internal sealed class DemoDoors
{
    /// <summary>How many cases it makes.</summary>
    public const int Cases = 5;

    private const string Township = DemoVolunteers.WithAccount;
    private const string Land = "E2";
    private const string Wages = "D3";
    private const string Alimony = "F10";
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
